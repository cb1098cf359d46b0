package dev.observables.tck.enterprise.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.SkippedOn;
import dev.observables.tck.enterprise.concurrency.SingleFile.Gate;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code observables.listener."SingleFile#pass".executor} names an executor that runs one task at a time. */
@ObservablesTest
@SkippedOn(container = "tomee", reason = "its Jakarta Concurrency 2.0 has no @ManagedExecutorDefinition")
class NamedExecutorTest {

    private static final int PARTIES = 4;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            id = "OBS-4.1",
            strategy = "Four calls on the default executor meet, while of four on the named one a single one has begun.")
    void listenerRunsOnTheExecutorThatItsConfigurationNames() {
        var singleFile = new Gate(PARTIES);
        var abreast = new Gate(PARTIES);

        var deliveries = Stream.concat(send("single_file", singleFile), send("abreast", abreast))
                .toList();
        Patience.pass(abreast.begun());
        long waiting = singleFile.begun().getCount();
        abreast.open().countDown();
        singleFile.open().countDown();

        assertThat(waiting).isGreaterThanOrEqualTo(PARTIES - 1);
        assertThat(deliveries)
                .allSatisfy(delivery -> assertThat(Patience.result(delivery).failures())
                        .isEmpty());
        assertThat(singleFile.begun().getCount()).isZero();
    }

    private Stream<CompletionStage<Delivery>> send(String event, Gate gate) {
        return Stream.generate(() -> observables.send(event, gate)).limit(PARTIES);
    }
}
