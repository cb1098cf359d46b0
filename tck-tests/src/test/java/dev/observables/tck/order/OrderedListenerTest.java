package dev.observables.tck.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Ordered;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ObservablesTest
class OrderedListenerTest {

    private static final int CALLS = 200;

    @Ordered
    @Observable(listen = "ordered.composed")
    @Retention(RetentionPolicy.RUNTIME)
    @interface OnComposedInOrder {}

    @ApplicationScoped
    static class Shelf {

        private final Map<String, List<Integer>> byKey = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
        private final List<String> overlaps = new CopyOnWriteArrayList<>();
        private final List<Integer> beside = new CopyOnWriteArrayList<>();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile CyclicBarrier barrier;
        private volatile CompletableFuture<Void> stage;

        @Ordered
        @Observable(listen = "ordered.counted")
        void count(ObservableEvent event, @Payload int number) {
            var calls = running.computeIfAbsent(event.key(), any -> new AtomicInteger());
            if (calls.incrementAndGet() > 1) {
                overlaps.add(event.key() + " " + number);
            }
            Patience.pass(gate);
            note(event.key(), number);
            calls.decrementAndGet();
            if (number % 7 == 3) {
                throw new IllegalStateException("every seventh fails");
            }
        }

        @Observable(listen = "ordered.counted")
        void countBeside(@Payload int number) {
            beside.add(number);
        }

        @Ordered
        @Observable(listen = "ordered.met")
        void meet() {
            Patience.meet(barrier);
        }

        @Ordered
        @Observable(listen = "ordered.staged")
        CompletionStage<Void> stage(@Payload int number) {
            note("staged", number);
            return number == 1 ? stage : null;
        }

        @OnComposedInOrder
        void composed(@Payload int number) {
            Patience.pass(gate);
            note("composed", number);
        }

        private void note(String key, int number) {
            byKey.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>()).add(number);
        }

        List<Integer> of(String key) {
            return byKey.getOrDefault(key, List.of());
        }

        List<Integer> beside() {
            return beside;
        }

        List<String> overlaps() {
            return overlaps;
        }

        CountDownLatch close() {
            gate = new CountDownLatch(1);
            return gate;
        }

        void meetIn(CyclicBarrier place) {
            barrier = place;
        }

        void answer(CompletableFuture<Void> unfinished) {
            stage = unfinished;
        }
    }

    @Inject
    Shelf shelf;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-12.2: Two keys, two hundred events each; the first calls are held until all have been sent.")
    @Assertion("OBS-12.3: Every seventh call fails.")
    void callsOfAKeyFollowOneAnotherInTheOrderOfSending() {
        var gate = shelf.close();
        var numbers = IntStream.range(0, CALLS).boxed().toList();
        var deliveries = new ArrayList<CompletionStage<Delivery>>();
        for (int number : numbers) {
            deliveries.add(observables.withKey("left").send("ordered.counted", number));
            deliveries.add(observables.withKey("right").send("ordered.counted", number));
        }
        gate.countDown();

        deliveries.forEach(Patience::result);
        assertThat(shelf.of("left")).isEqualTo(numbers);
        assertThat(shelf.of("right")).isEqualTo(numbers);
        assertThat(shelf.overlaps()).isEmpty();
        assertThat(Patience.result(deliveries.get(2 * 3)).failures()).hasSize(1);
        assertThat(Patience.result(deliveries.get(2 * 4)).failures()).isEmpty();
    }

    @Test
    @Assertion("OBS-12.2: Four threads send at the same time, each two hundred events to each of two keys of its own.")
    void orderIsKeptHoweverManyThreadsSend() {
        var numbers = IntStream.range(0, CALLS).boxed().toList();
        var senders = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            for (int number : numbers) {
                                observables.withKey(thread + " up").send("ordered.counted", number);
                                observables.withKey(thread + " down").send("ordered.counted", CALLS - number);
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        senders.forEach(Patience::result);
        Patience.untilQuiet(observables);

        var falling = numbers.stream().map(number -> CALLS - number).toList();
        assertThat(IntStream.range(0, 4)).allSatisfy(thread -> {
            assertThat(shelf.of(thread + " up")).isEqualTo(numbers);
            assertThat(shelf.of(thread + " down")).isEqualTo(falling);
        });
        assertThat(shelf.overlaps()).isEmpty();
    }

    @Test
    @Assertion(
            "OBS-12.2: The first call of a key is held; an unordered listener of the same events is called meanwhile.")
    void otherListenersDoNotWait() {
        var gate = shelf.close();
        observables.withKey("held").send("ordered.counted", 1_000);
        observables.withKey("held").send("ordered.counted", 1_001);

        await().atMost(Patience.LIMIT).until(() -> shelf.beside().containsAll(List.of(1_000, 1_001)));
        assertThat(shelf.of("held")).isEmpty();

        gate.countDown();
        Patience.untilQuiet(observables);
        assertThat(shelf.of("held")).containsExactly(1_000, 1_001);
    }

    @Test
    @Assertion("OBS-12.2: Calls of two keys and of two events without a key meet in a barrier.")
    void callsOfOtherKeysAndWithoutOneRunConcurrently() {
        shelf.meetIn(new CyclicBarrier(4));

        var deliveries = Stream.of(observables.withKey("one"), observables.withKey("two"), observables, observables)
                .map(sender -> sender.send("ordered.met"))
                .toList();

        assertThat(deliveries)
                .allSatisfy(delivery ->
                        assertThat(Patience.result(delivery).succeeded()).isTrue());
    }

    @Test
    @Assertion("OBS-12.2: The first call returns a stage that stays open while an event of another key is heard.")
    void nextCallBeginsWhenTheStageHasEnded() {
        var stage = new CompletableFuture<Void>();
        shelf.answer(stage);
        var sender = observables.withKey("staged");

        var first = sender.send("ordered.staged", 1);
        var second = sender.send("ordered.staged", 2);
        Patience.result(observables.withKey("another").send("ordered.staged", 3));
        await().atMost(Patience.LIMIT).until(() -> shelf.of("staged").contains(1));
        assertThat(shelf.of("staged")).containsExactlyInAnyOrder(1, 3);
        assertThat(second.toCompletableFuture()).isNotDone();

        stage.completeExceptionally(new IllegalStateException("late"));
        assertThat(Patience.result(first).failures()).hasSize(1);
        assertThat(Patience.result(second).succeeded()).isTrue();
        assertThat(shelf.of("staged")).endsWith(2);
    }

    @Test
    @Assertion("OBS-12.2: @Ordered stands on a composed annotation beside @Observable.")
    void composedAnnotationOrders() {
        var gate = shelf.close();
        var numbers = IntStream.range(0, CALLS).boxed().toList();
        numbers.forEach(number -> observables.withKey("same").send("ordered.composed", number));
        gate.countDown();

        Patience.untilQuiet(observables);
        assertThat(shelf.of("composed")).isEqualTo(numbers);
    }
}
