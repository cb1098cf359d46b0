package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors that do not take a listener's call, or not at once. */
@Tag("embedded")
class RefusingExecutorTest {

    enum Refusal implements Executor {
        REJECTS(task -> {
            throw new RejectedExecutionException("full");
        }),
        STOPPED(task -> {
            var stopped = Executors.newSingleThreadExecutor();
            stopped.shutdown();
            stopped.execute(task);
        }),
        THROWS_AN_EXCEPTION(task -> {
            throw new IllegalStateException("broken");
        }),
        THROWS_AN_ERROR(task -> {
            throw new OutOfMemoryError("no thread can be made");
        });

        private final transient Executor executor;

        Refusal(Executor executor) {
            this.executor = executor;
        }

        @Override
        public void execute(Runnable task) {
            executor.execute(task);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-3.3: The sending method returns its result although the executor takes nothing.")
    void refusalDoesNotSurfaceInTheSender(Refusal refusal) {
        try (var named = NamedExecutor.of(refusal);
                var deployment = deployment(named, "PT0.05S").start()) {
            assertThat(deployment.get(WorkSender.class).act(ListenerWork.NOTHING))
                    .isSameAs(ListenerWork.NOTHING);

            Patience.untilQuiet(deployment.observables());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Assertion(
            "OBS-3.3: A call that no executor takes until overflow-timeout is one REJECTED outcome with code, logged once.")
    void refusedCallIsRejectedAndLogged(Refusal refusal) {
        try (var log = LogCapture.open();
                var named = NamedExecutor.of(refusal);
                var deployment = deployment(named, "PT0.05S").start()) {
            var delivery = Patience.result(deployment.observables().send("work", ListenerWork.NOTHING));

            assertThat(Outcomes.onlyRejection(delivery.outcomes()).failure())
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageStartingWith("OBS0310: ");
            assertThat(log.matching(delivery.event().id()))
                    .singleElement()
                    .asString()
                    .contains("OBS0308", "Worker#work", "OBS0310");
            assertThat(deployment.observables().inFlight()).isZero();
        }
    }

    @Test
    @Assertion("OBS-3.3: An executor that rejects five times, with no call under way, takes the sixth attempt.")
    void rejectingExecutorIsAskedAgainAtIntervals() {
        var rejections = new AtomicInteger(5);
        var pool = Executors.newSingleThreadExecutor(NamedExecutor.threadFactory());
        try (var named = NamedExecutor.of(task -> {
                    if (rejections.getAndDecrement() > 0) {
                        throw new RejectedExecutionException("not yet");
                    }
                    pool.execute(task);
                });
                var deployment = deployment(named, "PT1M").start()) {
            assertSucceeded(Patience.result(deployment.observables().send("work", ListenerWork.NOTHING)));
            assertThat(rejections.get()).isEqualTo(-1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: Of 50 events on an executor with two threads and no queue, all are delivered once the first two have finished.")
    void rejectingExecutorIsAskedAgainAsCallsFinish() {
        try (var named = NamedExecutor.rejectingPool(2, 0);
                var deployment = deployment(named, "PT1M").start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            var stages = IntStream.range(0, 50)
                    .mapToObj(i -> observables.send("work", held))
                    .toList();
            held.untilBegun();
            assertThat(observables.inFlight()).isEqualTo(50);

            held.letGo();

            stages.forEach(stage -> assertSucceeded(Patience.result(stage)));
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: While one thread without a queue is held, 20 calls are rejected; later they and 20 more begin in the order of sending.")
    void laterCallsDoNotOvertakeRejectedOnes() {
        var begun = new CopyOnWriteArrayList<Integer>();
        try (var named = NamedExecutor.rejectingPool(1, 0);
                var deployment = deployment(named, "PT1M").start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            observables.send("work", held);
            held.untilBegun();
            var numbers = IntStream.range(0, 40).boxed().toList();
            numbers.subList(0, 20).forEach(i -> observables.send("work", (ListenerWork) event -> begun.add(i)));

            held.letGo();
            numbers.subList(20, 40).forEach(i -> observables.send("work", (ListenerWork) event -> begun.add(i)));

            Patience.untilQuiet(observables);
            assertThat(begun).isEqualTo(numbers);
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: Listeners that wait for their siblings all meet, although four threads have room for one event in 200.")
    void listenersThatMeetDoNotStarveEachOther() {
        try (var named = NamedExecutor.rejectingPool(4, 5);
                var deployment = deployment(named, "PT1M")
                        .beans(SecondWorker.class, ThirdWorker.class)
                        .start()) {
            var observables = deployment.observables();
            var stages = IntStream.range(0, 200)
                    .mapToObj(i -> new CyclicBarrier(3))
                    .map(siblings -> observables.send("work", (ListenerWork) event -> Patience.meet(siblings)))
                    .toList();

            assertThat(stages).allMatch(stage -> Patience.result(stage).succeeded());
        }
    }

    @ApplicationScoped
    static class SecondWorker extends Worker {}

    @ApplicationScoped
    static class ThirdWorker extends Worker {}

    @Test
    @Assertion("OBS-3.3: While an executor rejects one listener's call, a listener on another one is called.")
    void rejectedListenerHoldsUpNoOther() {
        try (var refusing = NamedExecutor.of(Refusal.REJECTS);
                var pool = NamedExecutor.pool(1);
                var deployment = deployment(pool, "PT1M")
                        .with("observables.listener.\"Refused#hear\".executor", refusing.name())
                        .with("observables.drain-timeout", "PT0S")
                        .beans(Refused.class)
                        .start()) {
            var heard = new CompletableFuture<ObservableEvent>();

            deployment.observables().send("work", (ListenerWork) heard::complete);

            assertThat(Patience.result(heard).name()).isEqualTo("work");
            assertThat(deployment.observables().inFlight()).isPositive();
        }
    }

    @ApplicationScoped
    static class Refused {

        @Observable(listen = "work")
        void hear() {}
    }

    private static void assertSucceeded(Delivery delivery) {
        assertThat(delivery.outcomes())
                .singleElement()
                .matches(outcome -> outcome.status() == Outcome.Status.SUCCEEDED);
    }

    private static Deployment.Preparation deployment(NamedExecutor named, String overflowTimeout) {
        return named.deployment(Worker.class, WorkSender.class).with("observables.overflow-timeout", overflowTimeout);
    }
}
