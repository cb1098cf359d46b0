package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listeners whose time is over, or is just not. */
@Tag("embedded")
class OverdueListenerTest {

    private static final int CALLS = 1_000;

    @ApplicationScoped
    static class Follower {

        private final Map<String, AtomicInteger> completed = new ConcurrentHashMap<>();

        @Observable(listen = "staged:completed")
        void follow(@Payload Delivery delivery) {
            completed
                    .computeIfAbsent(delivery.event().id(), any -> new AtomicInteger())
                    .incrementAndGet();
        }

        Map<String, Integer> completed() {
            return completed.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().get()));
        }
    }

    @Test
    @Assertion(
            "OBS-2.9: Stages complete one by one while their time runs out: until both ends were seen, each call has one outcome for good.")
    void timeoutAndCompletionNeverBothCount() {
        try (var deployment = deployment("PT0.03S").start()) {
            var seen = EnumSet.noneOf(Outcome.Status.class);
            int calls = 0;
            while (calls < 3 * CALLS || seen.size() < 2 && calls < 20 * CALLS) {
                seen.addAll(race(deployment));
                calls += CALLS;
            }

            assertThat(seen).contains(Outcome.Status.SUCCEEDED, Outcome.Status.FAILED);
            assertThat(deployment.observables().inFlight()).isZero();
            var follower = deployment.get(Follower.class);
            // on a busy machine its own time may be over before it has begun to count
            int expected = calls;
            await().atMost(Patience.LIMIT).until(() -> follower.completed().size() == expected);
            assertThat(follower.completed())
                    .allSatisfy((event, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    @Assertion(
            "OBS-2.9: A listener that is held too long is FAILED with a TimeoutException, and its stage completes normally.")
    void listenerThatTakesTooLongHasFailed() {
        try (var deployment = deployment("PT0.05S").start();
                var held = new HeldWork()) {
            var stage = deployment.observables().send("work", held);

            assertThat(Outcomes.onlyFailure(Patience.result(stage).failures()).failure())
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageStartingWith("OBS0306: ");
        }
    }

    @Test
    @Assertion("OBS-2.9: A listener whose time is over is not interrupted: it ends normally when it is let go.")
    void listenerIsNotInterrupted() {
        try (var deployment = deployment("PT0.05S").start();
                var held = new HeldWork()) {
            var isInterrupted = new CompletableFuture<Boolean>();
            var stage = deployment.observables().send("work", (ListenerWork) event -> {
                held.run(event);
                isInterrupted.complete(Thread.currentThread().isInterrupted());
            });
            Patience.result(stage);

            held.letGo();

            assertThat(Patience.result(isInterrupted)).isFalse();
        }
    }

    /** The statuses of calls whose stages are completed one after another while their time runs out. */
    private static EnumSet<Outcome.Status> race(Deployment deployment) {
        var opens = new ArrayList<CompletableFuture<String>>();
        var stages = new ArrayList<CompletionStage<Delivery>>();
        for (int i = 0; i < CALLS; i++) {
            var open = new CompletableFuture<String>();
            opens.add(open);
            stages.add(deployment.observables().send("staged", open));
        }
        // from the first time-out on, so that there is one however slow the machine is
        Patience.result(CompletableFuture.anyOf(
                stages.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new)));
        opens.forEach(open -> open.complete("in time or not"));
        var deliveries = stages.stream().map(Patience::result).toList();
        var statuses = statuses(deliveries);
        Patience.untilQuiet(deployment.observables());
        assertThat(statuses(deliveries)).isEqualTo(statuses);
        return EnumSet.copyOf(statuses);
    }

    private static List<Outcome.Status> statuses(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.outcomes().get(0).status())
                .toList();
    }

    private static Deployment.Preparation deployment(String timeout) {
        return Deployment.with("observables.listener-timeout", timeout)
                .with("observables.slow-listener", "PT0S")
                .beans(Worker.class, Follower.class);
    }
}
