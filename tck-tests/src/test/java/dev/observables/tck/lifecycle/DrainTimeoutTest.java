package dev.observables.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Worker;
import dev.observables.tck.threads.NamedExecutor;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has not finished when the time of a closing deployment is over. */
@Tag("embedded")
class DrainTimeoutTest {

    @Test
    @Assertion(
            "OBS-9.1: A listener that is held beyond the close is FAILED and logged with OBS0316, event and listener; its stage is done.")
    void stuckListenerIsFailedAndLogged() {
        try (var log = LogCapture.open();
                var held = new HeldWork();
                var named = NamedExecutor.pool(1)) {
            var stage = heldBeyondTheClose(held, named);

            assertThat(stage.toCompletableFuture()).isDone();
            var delivery = Patience.result(stage);
            var outcome = Outcomes.onlyFailure(delivery.outcomes());
            assertThat(outcome.failure()).hasMessageStartingWith("OBS0316: ");
            assertThat(outcome.duration()).isPositive();
            assertThat(log.matching(delivery.event().id()))
                    .singleElement()
                    .asString()
                    .contains("Worker#work", "\"work\"");
            assertThat(log.text()).contains("OBS0316");
        }
    }

    @Test
    @Assertion("OBS-9.1: What a listener does that ends after the close changes nothing of its outcome.")
    void laterEndChangesNothing() {
        try (var log = LogCapture.open();
                var held = new HeldWork();
                var named = NamedExecutor.pool(1)) {
            var stage = heldBeyondTheClose(held, named);
            var failure = Patience.result(stage).failures().get(0).failure();

            held.letGo();
            named.untilIdle();

            assertThat(Patience.result(stage).failures().get(0).failure()).isSameAs(failure);
            assertThat(log.matching("OBS0301")).hasSize(1);
        }
    }

    @Test
    @Assertion(
            "OBS-9.1: A call queued behind a held one is REJECTED with OBS0315, its stage done when the close ends, and never runs.")
    void callThatNeverStartedIsRejected() {
        var isCalled = new AtomicBoolean();
        try (var held = new HeldWork();
                var named = NamedExecutor.pool(1)) {
            CompletionStage<Delivery> stage;
            try (var deployment = deployment(named)) {
                deployment.observables().send("work", held);
                held.untilBegun();
                stage = deployment.observables().send("work", (ListenerWork) event -> isCalled.set(true));
            }

            assertNeverStarted(stage);
            held.letGo();
            named.untilIdle();
            assertThat(isCalled).isFalse();
        }
    }

    @Test
    @Assertion(
            "OBS-9.1: A call that the executor took and threw away is REJECTED with OBS0315 by the end of the close.")
    void callThrownAwayByTheExecutorIsRejected() {
        try (var log = LogCapture.open();
                var named = NamedExecutor.of(task -> assertThat(task).isNotNull())) {
            CompletionStage<Delivery> stage;
            try (var deployment = deployment(named)) {
                stage = deployment.observables().send("work", ListenerWork.NOTHING);
                assertThat(stage.toCompletableFuture()).isNotDone();
                assertThat(deployment.observables().inFlight()).isEqualTo(1);
            }

            assertNeverStarted(stage);
            assertThat(log.matching("OBS0308")).singleElement().asString().contains("OBS0315", "Worker#work");
        }
    }

    @Test
    @Assertion("OBS-9.1: A call for which a full executor is still asked again is REJECTED by the end of the close.")
    void callThatWaitsForTheExecutorIsRejected() {
        try (var named = NamedExecutor.of(task -> {
            throw new RejectedExecutionException("full");
        })) {
            CompletionStage<Delivery> stage;
            try (var deployment = deployment(named)) {
                stage = deployment.observables().send("work", ListenerWork.NOTHING);
            }

            assertNeverStarted(stage);
        }
    }

    @Test
    @Assertion("OBS-9.1: A thread that waits for room when the close begins is let go, and its event has an outcome.")
    void threadThatWaitsForRoomIsLetGo() throws Exception {
        try (var held = new HeldWork();
                var named = NamedExecutor.pool(1)) {
            FutureTask<CompletionStage<Delivery>> sending;
            try (var deployment = named.deployment(Worker.class)
                    .with("observables.max-in-flight", "1")
                    .with("observables.overflow-timeout", "PT1M")
                    .with("observables.drain-timeout", "PT0.1S")
                    .start()) {
                var observables = deployment.observables();
                observables.send("work", held);
                held.untilBegun();
                sending = new FutureTask<>(() -> observables.send("work", ListenerWork.NOTHING));
                var thread = new Thread(sending);
                thread.setDaemon(true);
                thread.start();
                await().atMost(Patience.LIMIT).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
            }

            var stage = sending.get(10, TimeUnit.SECONDS);
            assertThat(Patience.result(stage).outcomes())
                    .singleElement()
                    .matches(outcome -> outcome.status() == Outcome.Status.REJECTED);
        }
    }

    private static void assertNeverStarted(CompletionStage<Delivery> stage) {
        assertThat(stage.toCompletableFuture()).isDone();
        assertThat(Outcomes.onlyRejection(Patience.result(stage).outcomes()).failure())
                .hasMessageStartingWith("OBS0315: ");
    }

    /** The stage of an event whose listener has begun, and which the deployment did not wait for. */
    private static CompletionStage<Delivery> heldBeyondTheClose(HeldWork held, NamedExecutor named) {
        try (var deployment = deployment(named)) {
            var stage = deployment.observables().send("work", held);
            held.untilBegun();
            return stage;
        }
    }

    private static Deployment deployment(NamedExecutor named) {
        return named.deployment(Worker.class)
                .with("observables.drain-timeout", "PT0.1S")
                .with("observables.overflow-timeout", "PT1M")
                .start();
    }
}
