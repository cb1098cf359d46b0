package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.TestThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policy {@code wait}, on threads that may wait. */
@Tag("embedded")
class WaitForRoomTest {

    @AutoClose
    private final Deployment deployment = waiting("PT1M").start();

    private final Observables observables = deployment.observables();

    @Test
    @Assertion("OBS-3.3: A thread in send waits while the limit is reached, and its event is delivered then.")
    void sendWaitsForRoom() throws Exception {
        try (var held = new HeldWork()) {
            observables.send("work", held);
            var sent = new FutureTask<>(() -> observables.send("work", ListenerWork.NOTHING));

            Patience.untilWaiting(TestThread.start(sent));
            assertThat(sent.isDone()).isFalse();
            held.letGo();

            assertThat(Patience.result(sent.get(10, TimeUnit.SECONDS)).succeeded())
                    .isTrue();
        }
    }

    @Test
    @Assertion("OBS-3.3: The caller of a sending method waits while the limit is reached, then has its result.")
    void sendingMethodWaitsForRoom() throws Exception {
        try (var held = new HeldWork()) {
            var sender = deployment.get(WorkSender.class);
            var heard = new CompletableFuture<ObservableEvent>();
            observables.send("work", held);
            var acting = new FutureTask<>(() -> sender.act(heard::complete));

            Patience.untilWaiting(TestThread.start(acting));
            assertThat(heard).isNotDone();
            held.letGo();

            acting.get(10, TimeUnit.SECONDS);
            assertThat(Patience.result(heard).source()).isEqualTo("WorkSender#act");
        }
    }

    @Test
    @Assertion("OBS-3.3: Without room until overflow-timeout the event is REJECTED, and nothing is thrown.")
    void waitingEndsAfterTheOverflowTimeout() {
        try (var impatient = waiting("PT0.05S").start();
                var held = new HeldWork()) {
            impatient.observables().send("work", held);

            var delivery = Patience.result(impatient.observables().send("work", ListenerWork.NOTHING));

            assertThat(Outcomes.onlyRejection(delivery.outcomes()).failure())
                    .hasMessageStartingWith("OBS0309: ")
                    .hasMessageContaining("PT0.05S");
        }
    }

    @Test
    @Assertion("OBS-3.3: An interrupt ends the wait for room: the event is REJECTED, and the flag is kept.")
    void interruptEndsTheWait() throws Exception {
        try (var held = new HeldWork()) {
            var isInterrupted = new CompletableFuture<Boolean>();
            observables.send("work", held);
            var sent = new FutureTask<CompletionStage<Delivery>>(() -> {
                var stage = observables.send("work", ListenerWork.NOTHING);
                isInterrupted.complete(Thread.currentThread().isInterrupted());
                return stage;
            });

            var thread = TestThread.start(sent);
            Patience.untilWaiting(thread);
            thread.interrupt();

            assertThat(Patience.result(sent.get(10, TimeUnit.SECONDS)).failures())
                    .singleElement()
                    .matches(outcome -> outcome.status() == Outcome.Status.REJECTED);
            assertThat(Patience.result(isInterrupted)).isTrue();
        }
    }

    @Test
    @Assertion("OBS-3.3: Ten threads that wait for one place are all served, one after another.")
    void everyWaitingThreadIsServed() {
        try (var held = new HeldWork()) {
            observables.send("work", held);
            var stages = new CompletableFuture<?>[10];
            for (int i = 0; i < stages.length; i++) {
                stages[i] = sendOnThreadOfItsOwn();
            }

            held.letGo();

            Patience.result(CompletableFuture.allOf(stages));
            assertThat(stages)
                    .allSatisfy(stage ->
                            assertThat(((Delivery) stage.join()).succeeded()).isTrue());
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: The thread that completes a sender's stage at the limit does not wait: the event is admitted beyond it.")
    void stageCallbackDoesNotWait() {
        try (var held = new HeldWork()) {
            var stage = new CompletableFuture<ListenerWork>();
            var heard = new CompletableFuture<ObservableEvent>();
            observables.send("work", held);
            held.untilBegun();
            deployment.get(WorkSender.class).actLater(stage);

            stage.complete(heard::complete);

            assertThat(Patience.result(heard).source()).isEqualTo("WorkSender#actLater");
        }
    }

    private CompletableFuture<Delivery> sendOnThreadOfItsOwn() {
        var delivered = new CompletableFuture<Delivery>();
        Patience.untilWaiting(TestThread.start(() -> observables
                .send("work", ListenerWork.NOTHING)
                .whenComplete((delivery, failure) -> delivered.complete(delivery))));
        return delivered;
    }

    private static Deployment.Preparation waiting(String overflowTimeout) {
        return Deployment.with("observables.max-in-flight", "1")
                .with("observables.overflow", "wait")
                .with("observables.overflow-timeout", overflowTimeout)
                .beans(Worker.class, WorkSender.class);
    }
}
