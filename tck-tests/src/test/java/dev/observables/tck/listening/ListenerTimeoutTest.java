package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class ListenerTimeoutTest {

    @ApplicationScoped
    static class TimeoutListener {

        private final CountDownLatch gate = new CountDownLatch(1);
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final List<String> failed = new CopyOnWriteArrayList<>();

        @Observable(listen = "timeout.sent")
        void held() {
            Patience.pass(gate);
            interrupted.complete(Thread.currentThread().isInterrupted());
            throw new IllegalStateException("too late to matter");
        }

        @Observable(listen = "timeout.sent")
        CompletionStage<Void> open() {
            return new CompletableFuture<>();
        }

        @Observable(listen = "timeout.sent")
        void quick() {}

        @Observable(listen = "timeout.sent:failed")
        void hearFailure(@Payload ListenerFailure failure) {
            failed.add(failure.listener());
        }

        void openGate() {
            gate.countDown();
        }

        CompletableFuture<Boolean> interrupted() {
            return interrupted;
        }

        List<String> failed() {
            return failed;
        }
    }

    @Test
    @Assertion(
            "OBS-2.9: A held listener and one whose stage stays open time out beside a quick one; the held one then goes on,"
                    + " uninterrupted, and its late failure is neither outcome nor event.")
    @Assertion("OBS-8.1: observables.listener-timeout is set to a fifth of a second.")
    void listenerThatHasNotFinishedInTimeHasFailed() {
        try (var log = LogCapture.open();
                var deployment = Deployment.with("observables.listener-timeout", "PT0.2S")
                        .beans(TimeoutListener.class)
                        .start()) {
            var observables = deployment.observables();
            var listener = deployment.get(TimeoutListener.class);

            var delivery = Patience.result(observables.send("timeout.sent"));

            assertThat(delivery.outcomes()).hasSize(3);
            assertThat(delivery.failures())
                    .hasSize(2)
                    .extracting(Outcome::listener)
                    .containsExactlyInAnyOrder("TimeoutListener#held", "TimeoutListener#open");
            assertThat(delivery.failures()).allSatisfy(outcome -> {
                assertThat(outcome.status()).isEqualTo(Outcome.Status.FAILED);
                assertThat(outcome.failure())
                        .isInstanceOf(TimeoutException.class)
                        .hasMessageStartingWith("OBS0306: ")
                        .hasMessageContainingAll("\"timeout.sent\"", outcome.listener(), "PT0.2S");
            });

            // on a busy machine a listener's own time may be over before it has begun to add
            await().atMost(Patience.LIMIT).until(() -> listener.failed().size() == 2);
            listener.openGate();
            assertThat(Patience.result(listener.interrupted())).isFalse();
            Patience.result(observables.send("timeout.nobody"));
            Patience.untilQuiet(observables);
            assertThat(delivery.failures()).hasSize(2);
            assertThat(listener.failed()).containsExactlyInAnyOrder("TimeoutListener#held", "TimeoutListener#open");
            assertThat(log.matching("OBS0301: TimeoutListener#held")).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-2.9: With PT0S a listener is held until the caller has found it in flight, and then succeeds.")
    @Assertion("OBS-8.1: PT0S means no limit, not a limit of zero.")
    void limitOfZeroIsNone() {
        try (var deployment = Deployment.with("observables.listener-timeout", "PT0S")
                .beans(UnlimitedListener.class)
                .start()) {
            var delivery = deployment.observables().send("timeout.unlimited");
            assertThat(deployment.observables().awaitQuiet(Duration.ofMillis(300)))
                    .isFalse();
            assertThat(delivery.toCompletableFuture()).isNotDone();

            deployment.get(UnlimitedListener.class).openGate();

            assertThat(Patience.result(delivery).succeeded()).isTrue();
        }
    }

    @ApplicationScoped
    static class UnlimitedListener {

        private final CountDownLatch gate = new CountDownLatch(1);

        @Observable(listen = "timeout.unlimited")
        void held() {
            Patience.pass(gate);
        }

        void openGate() {
            gate.countDown();
        }
    }
}
