package dev.observables.tck.enterprise.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.SkippedOn;
import dev.observables.tck.enterprise.concurrency.SingleFile.Gate;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code observables.listener."SingleFile#pass".executor} names an executor that runs one task at a time. */
@ObservablesTest
@SkippedOn(container = "tomee", reason = "its Jakarta Concurrency 2.0 has no @ManagedExecutorDefinition")
class NamedExecutorTest {

    private static final int PASSERS_BY = 20;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-4.1: While one call holds the named executor, the next has not begun when twenty on the default one have ended.")
    void listenerRunsOnTheExecutorThatItsConfigurationNames() {
        var gate = new Gate(2);
        var deliveries = List.of(observables.send("single_file", gate), observables.send("single_file", gate));

        try {
            await().atMost(Patience.LIMIT).until(() -> gate.begun().getCount() < 2);
            for (int i = 0; i < PASSERS_BY; i++) {
                Patience.result(observables.send("passed_by"));
            }
            assertThat(gate.begun().getCount()).isEqualTo(1);
        } finally {
            gate.open().countDown();
        }

        assertThat(deliveries)
                .allSatisfy(delivery ->
                        assertThat(Patience.result(delivery).failures()).isEmpty());
        assertThat(gate.begun().getCount()).isZero();
    }
}
