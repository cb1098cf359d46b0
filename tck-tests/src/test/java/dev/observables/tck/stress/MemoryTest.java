package dev.observables.tck.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much is kept while much is under way, and when nothing is. */
@Tag("embedded")
@Tag("stress")
class MemoryTest {

    private static final int LIMIT = 10_000;
    private static final long MEGABYTE = 1 << 20;

    @ApplicationScoped
    static class Held {

        @Observable(listen = "held")
        void hold(@Payload Parcel parcel) {
            Patience.pass(parcel.gate);
        }
    }

    /** Large enough for the heap to show if some are kept. */
    private record Parcel(CountDownLatch gate, byte[] content) {

        static Parcel behind(CountDownLatch gate) {
            return new Parcel(gate, new byte[4_096]);
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: Of 20,000 events with held listeners 10,000 are admitted and the others rejected, three times; then the heap is as before.")
    void callsUnderWayAreBoundedAndLeaveNothing() {
        try (var pool = NamedExecutor.pool(2);
                var deployment = pool.deployment(Held.class)
                        .with("observables.overflow", "reject")
                        .start()) {
            round(deployment);
            long before = heap();

            round(deployment);
            round(deployment);

            await().untilAsserted(() -> assertThat(heap()).isLessThan(before + 2 * MEGABYTE));
        }
    }

    private static void round(Deployment deployment) {
        var observables = deployment.observables();
        var gate = new CountDownLatch(1);
        List<CompletionStage<Delivery>> stages = IntStream.range(0, 2 * LIMIT)
                .mapToObj(i -> observables.send("held", Parcel.behind(gate)))
                .toList();

        assertThat(observables.inFlight()).isEqualTo(LIMIT);
        gate.countDown();
        Patience.untilQuiet(observables);

        assertThat(stages.stream().filter(stage -> Patience.result(stage).succeeded()))
                .hasSize(LIMIT);
        assertThat(observables.inFlight()).isZero();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
