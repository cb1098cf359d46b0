package dev.observables.tck.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who hears of failures hears of all that happen in its deployment. */
@Tag("embedded")
class FailedTest {

    /** Beside the worker. */
    @ApplicationScoped
    static class Colleague {

        @Observable(listen = "work")
        void workToo(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
            work.run(event);
        }

        @Observable(listen = {"work", "other"})
        void reject() {}

        @Observable(listen = "other")
        void succeed() {}
    }

    @ApplicationScoped
    static class Holding {

        @Observable(listen = "held")
        void hold(@Payload HeldWork held) {
            held.run(null);
        }
    }

    @ApplicationScoped
    static class Watcher extends RecordingListener {

        private final List<ListenerFailure> ofWork = new CopyOnWriteArrayList<>();
        private final List<Delivery> completed = new CopyOnWriteArrayList<>();

        @Observable(listen = "work:failed")
        void hear(@Payload ListenerFailure failure) {
            ofWork.add(failure);
        }

        @Observable(listen = "*:failed")
        void hearAll(ObservableEvent event) {
            keep(event);
        }

        @Observable(listen = "*:completed")
        void complete(@Payload Delivery delivery) {
            completed.add(delivery);
        }

        List<ListenerFailure> ofWork() {
            return ofWork;
        }

        List<ListenerFailure> ofAll() {
            return heard().events().stream()
                    .map(event -> event.payload(ListenerFailure.class))
                    .toList();
        }

        List<Delivery> completed() {
            return completed;
        }
    }

    @Test
    @Assertion(
            "OBS-6.2: Of two listeners that throw and one that is rejected, three failed events have event, listener, status and cause.")
    void failedFollowsForEachFailureAndRejection() {
        try (var deployment = deployment()) {
            var failure = new AssertionError("of two listeners");

            var delivery = Patience.result(deployment.observables().send("work", (ListenerWork) event -> {
                throw failure;
            }));
            Patience.untilQuiet(deployment.observables());

            var heard = deployment.get(Watcher.class).ofWork();
            assertThat(heard)
                    .extracting(ListenerFailure::listener, ListenerFailure::status)
                    .containsExactlyInAnyOrder(
                            tuple("Worker#work", Outcome.Status.FAILED),
                            tuple("Colleague#workToo", Outcome.Status.FAILED),
                            tuple("Colleague#reject", Outcome.Status.REJECTED));
            assertThat(heard).allMatch(told -> told.event() == delivery.event());
            assertThat(heard)
                    .filteredOn(told -> told.status() == Outcome.Status.FAILED)
                    .allMatch(told -> told.failure() == failure);
            assertThat(heard)
                    .filteredOn(told -> told.status() == Outcome.Status.REJECTED)
                    .allMatch(told -> told.failure().getMessage().startsWith("OBS0311: "));
        }
    }

    @Test
    @Assertion("OBS-6.2: *:failed hears the failures of two events under the names of both.")
    void failuresOfAllEventsCanBeHeard() {
        try (var deployment = deployment()) {
            deployment.observables().send("work", ListenerWork.NOTHING);
            deployment.observables().send("other");
            Patience.untilQuiet(deployment.observables());

            assertThat(deployment.get(Watcher.class).heard().names())
                    .containsExactlyInAnyOrder("work:failed", "other:failed");
            assertThat(deployment.get(Watcher.class).ofAll())
                    .allMatch(told -> told.listener().equals("Colleague#reject"));
        }
    }

    @Test
    @Assertion("OBS-6.2: Of an event of three listeners whose two succeed, only the rejected one has a failed event.")
    void successHasNoFailedEvent() {
        try (var deployment = deployment()) {
            deployment.observables().send("work", ListenerWork.NOTHING);
            Patience.untilQuiet(deployment.observables());

            assertThat(deployment.get(Watcher.class).ofWork())
                    .extracting(ListenerFailure::listener)
                    .containsExactly("Colleague#reject");
        }
    }

    @Test
    @Assertion("OBS-6.1: The completed event of an event with failures and a rejection has every outcome.")
    void completedHasRejectionsToo() {
        try (var deployment = deployment()) {
            deployment.observables().send("other");
            Patience.untilQuiet(deployment.observables());

            assertThat(deployment.get(Watcher.class).completed())
                    .singleElement()
                    .satisfies(delivery -> assertThat(delivery.outcomes())
                            .extracting(Outcome::listener, Outcome::status)
                            .containsExactlyInAnyOrder(
                                    tuple("Colleague#reject", Outcome.Status.REJECTED),
                                    tuple("Colleague#succeed", Outcome.Status.SUCCEEDED)));
        }
    }

    @Test
    @Assertion(
            "OBS-6.2: A listener whose time is over is reported as FAILED with a TimeoutException, while it still runs.")
    void timeoutIsAFailure() {
        try (var deployment = NamingEntries.seenBy(Deployment.with("observables.listener-timeout", "PT0.05S"))
                        .beans(Holding.class, Watcher.class)
                        .start();
                var held = new HeldWork()) {
            Patience.result(deployment.observables().send("held", held));
            // on a busy machine the watcher's own time may be over before it has begun to add
            await().atMost(Patience.LIMIT)
                    .until(() -> deployment.get(Watcher.class).ofAll().size()
                                    + deployment.get(Watcher.class).completed().size()
                            == 2);

            assertThat(deployment.get(Watcher.class).ofAll()).singleElement().satisfies(told -> {
                assertThat(told.status()).isEqualTo(Outcome.Status.FAILED);
                assertThat(told.failure()).isInstanceOf(TimeoutException.class).hasMessageStartingWith("OBS0306: ");
            });
            assertThat(deployment.get(Watcher.class).completed()).hasSize(1);
        }
    }

    @Test
    @Assertion(
            "OBS-6.2: An event without room has a failed event for each listener, in the room that is kept for what follows.")
    void rejectionForWantOfRoomHasAFailedEvent() {
        try (var deployment = Deployment.rejectingAbove(1)
                        .beans(Holding.class, Watcher.class)
                        .start();
                var held = new HeldWork()) {
            deployment.observables().send("held", held);

            Patience.result(deployment.observables().send("held", held));

            held.letGo();
            Patience.untilQuiet(deployment.observables());
            assertThat(deployment.get(Watcher.class).ofAll()).singleElement().satisfies(told -> {
                assertThat(told.status()).isEqualTo(Outcome.Status.REJECTED);
                assertThat(told.failure()).hasMessageStartingWith("OBS0309: ");
            });
        }
    }

    private static Deployment deployment() {
        return NamingEntries.seenBy(Deployment.with("observables.listener.\"Colleague#reject\".executor", "missing"))
                .beans(Worker.class, Colleague.class, Watcher.class)
                .start();
    }
}
