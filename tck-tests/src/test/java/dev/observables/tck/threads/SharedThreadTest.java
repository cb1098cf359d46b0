package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.tck.Assertion;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Trio;
import dev.observables.tck.isolation.Worker;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Executors of few threads, which many listeners have to share. */
@Tag("embedded")
class SharedThreadTest {

    @Test
    @Assertion("OBS-2.2: Three listeners of each of 200 events that are sent at once meet, on a pool of three threads.")
    void listenersOfOneEventMeetHoweverManyEventsFollow() {
        try (var pool = NamedExecutor.pool(3);
                var deployment = pool.deployment(Trio.class, Worker.class).start()) {
            var observables = deployment.observables();

            var stages = IntStream.range(0, 200)
                    .mapToObj(number -> new CyclicBarrier(3))
                    .map(barrier -> observables.send("three", (ListenerWork) event -> Patience.meet(barrier)))
                    .toList();

            assertThat(results(stages)).allMatch(Delivery::succeeded);
        }
    }

    @Test
    @Assertion(
            "OBS-2.2: While two of three listeners block on two of three threads, the third one is called on the third.")
    void listenersThatBlockHoldUpNoOther() {
        try (var pool = NamedExecutor.pool(3);
                var deployment = pool.deployment(Trio.class, Worker.class).start();
                var held = new HeldWork()) {
            var number = new AtomicInteger();
            var third = new HeldWork();
            third.letGo();

            var stage = deployment.observables().send("three", (ListenerWork)
                    event -> (number.incrementAndGet() == 3 ? third : held).run(event));
            third.untilBegun();

            assertThat(stage.toCompletableFuture()).isNotDone();
            held.letGo();
            assertThat(Patience.result(stage).succeeded()).isTrue();
        }
    }

    @Test
    @Assertion(
            "OBS-2.2: An event whose thread calls an older event's listener first, which blocks, reaches its own on another.")
    void blockedListenerOfAnOlderEventHoldsUpNoLaterEvent() {
        try (var pool = NamedExecutor.pool(4);
                var deployment = pool.deployment(Trio.class, Worker.class).start();
                var older = new HeldWork()) {
            var observables = deployment.observables();
            var threads = holdThreads(pool, 4);
            observables.send("three", older);
            var later = observables.send("work", ListenerWork.NOTHING);

            threads.get(0).letGo();
            older.untilBegun();
            threads.forEach(HeldWork::letGo);

            assertThat(Patience.result(later).succeeded()).isTrue();
            assertThat(observables.inFlight()).isEqualTo(3);
        }
    }

    @Test
    @Assertion("OBS-4.2: On a single thread no listener finds the interruption that the one before it has left.")
    void interruptionReachesNoOtherListener() {
        try (var pool = NamedExecutor.pool(1);
                var deployment = pool.deployment(Trio.class, Worker.class).start()) {
            Queue<Boolean> found = new ConcurrentLinkedQueue<>();

            var stage = deployment.observables().send("three", (ListenerWork) event -> {
                found.add(Thread.currentThread().isInterrupted());
                Thread.currentThread().interrupt();
            });

            assertThat(Patience.result(stage).succeeded()).isTrue();
            assertThat(found).containsExactly(false, false, false);
        }
    }

    @Test
    @Assertion(
            "OBS-4.2: On a single thread every listener finds the sender's class loader, whatever the one before it has set.")
    void classLoaderReachesNoOtherListener() {
        try (var pool = NamedExecutor.pool(1);
                var deployment = pool.deployment(Trio.class, Worker.class).start()) {
            Queue<ClassLoader> found = new ConcurrentLinkedQueue<>();

            var stage = deployment.observables().send("three", (ListenerWork) event -> {
                found.add(Thread.currentThread().getContextClassLoader());
                Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            });

            assertThat(Patience.result(stage).succeeded()).isTrue();
            assertThat(found).hasSize(3).containsOnly(Thread.currentThread().getContextClassLoader());
        }
    }

    @Test
    @Assertion(
            "OBS-4.2: A thread that comes with one event and calls the listeners of another has the other sender's class loader.")
    void everyListenerHasItsOwnSendersClassLoader() {
        try (var pool = NamedExecutor.pool(2);
                var deployment = pool.deployment(Trio.class, Worker.class).start()) {
            var observables = deployment.observables();
            var threads = holdThreads(pool, 2);
            var begun = new CountDownLatch(1);
            var barrier = new CyclicBarrier(2);
            Queue<ClassLoader> olderFound = new ConcurrentLinkedQueue<>();
            var own = new ClassLoader(getClass().getClassLoader()) {};
            Queue<ClassLoader> laterFound = new ConcurrentLinkedQueue<>();
            var number = new AtomicInteger();

            var older = observables.send("three", (ListenerWork) event -> {
                olderFound.add(Thread.currentThread().getContextClassLoader());
                begun.countDown();
                if (number.incrementAndGet() <= 2) {
                    Patience.meet(barrier);
                }
            });
            var later = with(
                    own,
                    () -> observables.send("work", (ListenerWork)
                            event -> laterFound.add(Thread.currentThread().getContextClassLoader())));
            threads.get(0).letGo();
            Patience.pass(begun);
            threads.get(1).letGo();

            assertThat(results(List.of(older, later))).allMatch(Delivery::succeeded);
            assertThat(olderFound)
                    .hasSize(3)
                    .containsOnly(Thread.currentThread().getContextClassLoader());
            assertThat(laterFound).containsExactly(own);
        }
    }

    /** As many tasks of someone else's as the pool has threads, each of which has begun. */
    private static List<HeldWork> holdThreads(NamedExecutor pool, int threads) {
        return IntStream.range(0, threads)
                .mapToObj(number -> {
                    var work = new HeldWork();
                    pool.executor().execute(() -> work.run(null));
                    work.untilBegun();
                    return work;
                })
                .toList();
    }

    private static List<Delivery> results(List<CompletionStage<Delivery>> stages) {
        return stages.stream().map(Patience::result).toList();
    }

    private static <T> T with(ClassLoader loader, Supplier<T> action) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
