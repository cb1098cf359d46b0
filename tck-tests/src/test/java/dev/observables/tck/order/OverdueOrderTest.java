package dev.observables.tck.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Ordered;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ordered calls that exceed a limit, or wait when the application ends. */
@Tag("embedded")
class OverdueOrderTest {

    @ApplicationScoped
    static class Belt {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private final List<String> steps = new CopyOnWriteArrayList<>();

        @Ordered
        @Observable(listen = "belt.moved")
        void carry(@Payload int number) {
            steps.add("begin " + number);
            if (number == 1) {
                begun.countDown();
                Patience.pass(gate);
            }
            steps.add("end " + number);
        }

        void untilBegun() {
            Patience.pass(begun);
        }

        CountDownLatch gate() {
            return gate;
        }

        List<String> steps() {
            return steps;
        }
    }

    @Test
    @Assertion("OBS-12.2: A call times out and returns later; the next call of its key begins only then.")
    void nextCallWaitsUntilAnOverdueOneHasReturned() {
        try (var log = LogCapture.open();
                var deployment = Deployment.with("observables.listener-timeout", "PT0.1S")
                        .beans(Belt.class)
                        .start()) {
            var belt = deployment.get(Belt.class);
            var sender = deployment.observables().withKey("a");

            var first = sender.send("belt.moved", 1);
            var second = sender.send("belt.moved", 2);
            assertThat(Patience.result(first).failures())
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.failure()).hasMessageStartingWith("OBS0306: "));
            assertThat(belt.steps()).containsExactly("begin 1");

            belt.gate().countDown();
            assertThat(Patience.result(second).succeeded()).isTrue();
            assertThat(belt.steps()).containsExactly("begin 1", "end 1", "begin 2", "end 2");
            assertThat(log.matching("OBS0301: Belt#carry")).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-9.1: At shutdown one call of a key runs beyond the drain timeout, and five wait for their turn.")
    void callsThatWaitForTheirTurnAreRejectedAtShutdown() {
        try (var log = LogCapture.open()) {
            var deployment = Deployment.with("observables.drain-timeout", "PT0.2S")
                    .beans(Belt.class)
                    .start();
            var belt = deployment.get(Belt.class);
            var sender = deployment.observables().withKey("a");
            var running = sender.send("belt.moved", 1);
            belt.untilBegun();
            // the bean itself cannot be reached after the shutdown
            var gate = belt.gate();
            var steps = belt.steps();
            var waiting = List.of(2, 3, 4, 5, 6).stream()
                    .map(number -> sender.send("belt.moved", number))
                    .toList();

            deployment.close();
            gate.countDown();

            assertThat(Patience.result(running).failures())
                    .extracting(Outcome::status)
                    .containsExactly(Outcome.Status.FAILED);
            assertThat(waiting)
                    .allSatisfy(delivery -> assertThat(Patience.result(delivery).failures())
                            .singleElement()
                            .satisfies(outcome -> {
                                assertThat(outcome.status()).isEqualTo(Outcome.Status.REJECTED);
                                assertThat(outcome.failure())
                                        .isInstanceOf(RejectedExecutionException.class)
                                        .hasMessageStartingWith("OBS0315: ");
                            }));
            assertThat(steps).doesNotContain("begin 2");
            assertThat(log.matching("OBS0308: Belt#carry")).hasSize(5);
        }
    }
}
