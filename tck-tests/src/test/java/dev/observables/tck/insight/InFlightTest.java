package dev.observables.tck.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Trio;
import dev.observables.tck.isolation.WorkSender;
import dev.observables.tck.isolation.Worker;
import dev.observables.tck.threads.NamedExecutor;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts the calls of a deployment of its own. */
@Tag("embedded")
class InFlightTest {

    private static final int ROUNDS = 5_000;

    @Test
    @Assertion("OBS-10.1: One call that is held and three that queue behind it, on one thread, are four.")
    void callsUnderWayAndQueuedCount() {
        try (var named = NamedExecutor.pool(1);
                var deployment = named.deployment(Worker.class, Trio.class).start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            assertThat(observables.inFlight()).isZero();
            observables.send("work", held);
            held.untilBegun();
            assertThat(observables.inFlight()).isEqualTo(1);

            var stage = observables.send("three", ListenerWork.NOTHING);

            assertThat(observables.inFlight()).isEqualTo(4);
            held.letGo();
            Patience.result(stage);
            assertThat(observables.inFlight()).isZero();
        }
    }

    @Test
    @Assertion("OBS-10.1: A listener whose stage is open counts until it is complete.")
    void listenersOpenStageCounts() {
        try (var deployment = Deployment.of(Worker.class).start()) {
            var open = new CompletableFuture<String>();
            var called = Patience.result(deployment.observables().send("work", ListenerWork.NOTHING));
            assertThat(called.succeeded()).isTrue();
            var stage = deployment.observables().send("staged", open);
            assertThat(deployment.observables().inFlight()).isEqualTo(1);

            open.complete("done");

            Patience.result(stage);
            assertThat(deployment.observables().inFlight()).isZero();
        }
    }

    @Test
    @Assertion("OBS-10.1: A callback that was there before the last listener finished sees nothing in flight.")
    void countHasGoneDownWhenTheStageCompletes() {
        try (var deployment = Deployment.of(Worker.class, Trio.class).start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            var seen = observables.send("three", held).thenApply(delivery -> observables.inFlight());

            held.letGo();

            assertThat(Patience.result(seen)).isZero();
        }
    }

    @Test
    @Assertion("OBS-10.1: In 5000 rounds of three listeners, nothing is in flight when the stage is complete.")
    void countHasGoneDownHoweverListenersEnd() {
        try (var deployment = Deployment.of(Worker.class, Trio.class).start()) {
            var observables = deployment.observables();

            for (int i = 0; i < ROUNDS; i++) {
                var seen =
                        observables.send("three", ListenerWork.NOTHING).thenApply(delivery -> observables.inFlight());

                assertThat(Patience.result(seen)).as("in round " + i).isZero();
            }
        }
    }

    @Test
    @Assertion("OBS-10.1: A failing listener is no longer counted when the stage completes, and not counted out twice.")
    void failedCallIsCountedOutOnce() {
        try (var deployment = Deployment.of(Worker.class).start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            observables.send("work", held);

            Patience.result(observables.send("work", (ListenerWork) event -> {
                throw new Error("of the listener");
            }));

            assertThat(observables.inFlight()).isEqualTo(1);
        }
    }

    @Test
    @Assertion("OBS-10.1: A listener whose time is over is counted out then, and not again when it ends.")
    void timedOutCallIsCountedOutOnce() {
        try (var named = NamedExecutor.pool(1);
                var deployment = named.deployment(Worker.class)
                        .with("observables.listener-timeout", "PT0.05S")
                        .start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            Patience.result(observables.send("work", held));
            assertThat(observables.inFlight()).isZero();

            held.letGo();
            named.untilIdle();
            assertThat(observables.inFlight()).isZero();
        }
    }

    @Test
    @Assertion("OBS-10.1: A sending method's open stage is not in flight, but its event is once it is complete.")
    void sendersOpenStageDoesNotCount() {
        try (var deployment = Deployment.of(Worker.class, WorkSender.class).start();
                var held = new HeldWork()) {
            var open = new CompletableFuture<ListenerWork>();

            deployment.get(WorkSender.class).actLater(open);
            assertThat(deployment.observables().inFlight()).isZero();
            open.complete(held);

            assertThat(deployment.observables().inFlight()).isEqualTo(1);
        }
    }

    @Test
    @Assertion("OBS-10.1: A rejected event and an unheard one are never in flight.")
    void whatIsNotAcceptedDoesNotCount() {
        try (var deployment = Deployment.rejectingAbove(1)
                        .beans(Worker.class, Trio.class)
                        .start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            observables.send("work", held);

            observables.send("three", ListenerWork.NOTHING);
            observables.send("unheard");

            assertThat(observables.inFlight()).isEqualTo(1);
        }
    }
}
