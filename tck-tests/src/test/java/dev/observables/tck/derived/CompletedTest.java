package dev.observables.tck.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Trio;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ObservablesTest({Trio.class, Worker.class})
class CompletedTest {

    @ApplicationScoped
    static class CompletedFollower {

        private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

        @Observable(listen = {"three:completed", "staged:completed", "completed.unheard:completed"})
        void follow(@Payload Delivery delivery) {
            deliveries.add(delivery);
        }

        List<Delivery> deliveries() {
            return deliveries;
        }
    }

    @Inject
    Observables observables;

    @Inject
    CompletedFollower follower;

    @BeforeEach
    void forget() {
        follower.deliveries().clear();
    }

    @Test
    @Assertion("OBS-6.1: Of an event with three listeners one completed event follows, with the stage's own delivery.")
    void completedFollowsOnceWithTheDelivery() {
        var delivery = Patience.result(observables.send("three", ListenerWork.NOTHING));
        Patience.untilQuiet(observables);

        assertThat(follower.deliveries()).singleElement().satisfies(followed -> {
            assertThat(followed.event()).isSameAs(delivery.event());
            assertThat(followed.succeeded()).isTrue();
            assertThat(followed.outcomes())
                    .extracting(outcome -> outcome.listener().replaceFirst(".*#", ""))
                    .containsExactlyInAnyOrder("first", "second", "third");
        });
    }

    @Test
    @Assertion(
            "OBS-6.1: While one of three listeners is held, an event sent and completed later is the only one followed.")
    void completedWaitsForTheLastListener() {
        var calls = new AtomicInteger();
        try (var held = new HeldWork()) {
            var first = observables.send("three", (ListenerWork) event -> {
                if (calls.incrementAndGet() == 2) {
                    held.run(event);
                }
            });
            held.untilBegun();
            var second = Patience.result(observables.send("three", ListenerWork.NOTHING));
            await().atMost(Patience.LIMIT).until(() -> !follower.deliveries().isEmpty());

            assertThat(follower.deliveries()).extracting(Delivery::event).containsExactly(second.event());
            held.letGo();
            Patience.result(first);
            Patience.untilQuiet(observables);
            assertThat(follower.deliveries()).hasSize(2);
        }
    }

    @Test
    @Assertion("OBS-6.1: It follows once where all three listeners fail at the same time, and has their failures.")
    void completedFollowsFailures() {
        var barrier = new CyclicBarrier(3);

        observables.send("three", (ListenerWork) event -> {
            Patience.meet(barrier);
            throw new AssertionError("of all three");
        });
        Patience.untilQuiet(observables);

        assertThat(follower.deliveries())
                .singleElement()
                .satisfies(followed -> assertThat(followed.failures())
                        .hasSize(3)
                        .allMatch(outcome -> outcome.status() == Outcome.Status.FAILED));
    }

    @Test
    @Assertion("OBS-6.1: It follows once in each of 1000 rounds in which three listeners end at the same time.")
    void completedFollowsOnceHoweverListenersEnd() {
        for (int i = 0; i < 1_000; i++) {
            var barrier = new CyclicBarrier(3);
            observables.send("three", (ListenerWork) event -> Patience.meet(barrier));
        }
        Patience.untilQuiet(observables);

        assertThat(follower.deliveries()).hasSize(1_000);
        assertThat(follower.deliveries()).extracting(Delivery::event).doesNotHaveDuplicates();
    }

    @Test
    @Assertion("OBS-6.1: A listener's stage that is open holds the completed event back until it is complete.")
    void completedWaitsForTheListenersStage() {
        var stage = new CompletableFuture<String>();
        var delivery = observables.send("staged", stage);
        var other = Patience.result(observables.send("three", ListenerWork.NOTHING));
        await().atMost(Patience.LIMIT).until(() -> !follower.deliveries().isEmpty());
        assertThat(follower.deliveries()).extracting(Delivery::event).containsExactly(other.event());

        stage.complete("done");

        var event = Patience.result(delivery).event();
        Patience.untilQuiet(observables);
        assertThat(follower.deliveries()).extracting(Delivery::event).containsExactly(other.event(), event);
    }

    @Test
    @Assertion("OBS-6.1: An event that only its completed event has a listener for has none; a later one has.")
    void eventWithoutListenersHasNone() {
        var unheard = Patience.result(observables.send("completed.unheard"));
        var heard = Patience.result(observables.send("three", ListenerWork.NOTHING));
        Patience.untilQuiet(observables);

        assertThat(unheard.outcomes()).isEmpty();
        assertThat(follower.deliveries()).extracting(Delivery::event).containsExactly(heard.event());
    }
}
