package dev.observables.tck.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import dev.observables.tck.TestThread;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Waits for the calls of a deployment of its own. */
@Tag("embedded")
class AwaitQuietTest {

    private static final int ROUNDS = 2_000;

    /** Every way in which one call leads to the next, one after another. */
    @ApplicationScoped
    static class Cascade extends RecordingListener {

        @Inject
        Observables observables;

        @Observable(listen = "cascade", send = "by_return")
        int begin(@Payload Integer round) {
            return round;
        }

        @Observable(listen = "by_return")
        void sendByProgram(@Payload Integer round) {
            observables.send("by_program", round);
        }

        @Observable(listen = "by_program", send = "by_stage")
        CompletionStage<Integer> sendByStage(@Payload Integer round) {
            return CompletableFuture.supplyAsync(() -> round);
        }

        @Observable(listen = "by_stage")
        void fail(@Payload Integer round) {
            throw new IllegalStateException("to be told");
        }

        @Observable(listen = "by_stage:failed", send = "by_failure")
        void hearFailure() {}

        @Observable(listen = "by_failure")
        void succeed() {}

        @Observable(listen = "by_failure:completed")
        void end(ObservableEvent event) {
            keep(event);
        }
    }

    @AutoClose
    private final Deployment deployment =
            Deployment.of(Worker.class, Cascade.class).start();

    private final Observables observables = deployment.observables();

    @Test
    @Assertion("OBS-10.2: Where nothing was sent it is true at once, with whatever timeout.")
    void nothingInFlightIsQuiet() {
        assertThat(observables.awaitQuiet(Duration.ofSeconds(1))).isTrue();
        assertThat(observables.awaitQuiet(Duration.ZERO)).isTrue();
        assertThat(observables.awaitQuiet(Duration.ofSeconds(-1))).isTrue();
        assertThat(observables.awaitQuiet(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    }

    @Test
    @Assertion("OBS-10.2: With a call that is held it is false when a short timeout is over, and at once without one.")
    void timeoutEndsTheWait() {
        try (var held = new HeldWork()) {
            observables.send("work", held);

            assertThat(observables.awaitQuiet(Duration.ofMillis(20))).isFalse();
            assertThat(observables.awaitQuiet(Duration.ZERO)).isFalse();
            assertThat(observables.awaitQuiet(Duration.ofSeconds(-1))).isFalse();
        }
    }

    @Test
    @Assertion("OBS-10.2: Two threads that wait, one as long as there can be, are let go by the end of the call.")
    void endOfTheLastCallEndsEveryWait() throws Exception {
        try (var held = new HeldWork()) {
            observables.send("work", held);
            var first = new FutureTask<>(() -> observables.awaitQuiet(Duration.ofSeconds(Long.MAX_VALUE)));
            var second = new FutureTask<>(() -> observables.awaitQuiet(Duration.ofMinutes(1)));
            Patience.untilWaiting(TestThread.start(first));
            Patience.untilWaiting(TestThread.start(second));

            held.letGo();

            assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Assertion("OBS-10.2: A thread that is interrupted while it waits gets false and has its flag set.")
    void interruptEndsTheWait() throws Exception {
        try (var held = new HeldWork()) {
            observables.send("work", held);
            var waiting = new FutureTask<>(() -> observables.awaitQuiet(Duration.ofMinutes(1)) + " "
                    + Thread.currentThread().isInterrupted());
            var thread = TestThread.start(waiting);
            Patience.untilWaiting(thread);

            thread.interrupt();

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("false true");
        }
    }

    @Test
    @Assertion(
            "OBS-10.2: After each of 2000 events, whose cascade goes through every kind of follow-up, the last call has been made.")
    void followUpsAreWaitedFor() {
        var cascade = deployment.get(Cascade.class);

        for (int round = 1; round <= ROUNDS; round++) {
            observables.send("cascade", round);
            Patience.untilQuiet(observables);

            assertThat(cascade.heard().events()).hasSize(round);
        }
    }

    @Test
    @Assertion("OBS-10.2: The same for 2000 cascades at once.")
    void followUpsOfManyAreWaitedFor() {
        for (int round = 1; round <= ROUNDS; round++) {
            observables.send("cascade", round);
        }

        Patience.untilQuiet(observables);

        assertThat(deployment.get(Cascade.class).heard().events()).hasSize(ROUNDS);
    }
}
