package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Trio;
import dev.observables.tck.isolation.WorkSender;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** Senders and listeners are on threads of their own. */
@ObservablesTest({Worker.class, Trio.class, WorkSender.class})
class HandOverTest {

    @ApplicationScoped
    static class AwaitingWorkSender {

        @Observable(send = "work", await = true)
        ListenerWork actAndAwait(ListenerWork work) {
            return work;
        }
    }

    @Inject
    WorkSender sender;

    @Inject
    AwaitingWorkSender awaitingSender;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-4.3: A sending method returns while its listener waits for something that follows the return.")
    void sendingMethodReturnsBeforeItsListener() {
        try (var held = new HeldWork()) {
            assertThat(sender.act(held)).isSameAs(held);
            held.untilBegun();
        }

        Patience.untilQuiet(observables);
    }

    @Test
    @Assertion("OBS-4.3: send returns while the listener waits for something that follows the return.")
    void sendReturnsBeforeTheListener() {
        try (var held = new HeldWork()) {
            var stage = observables.send("work", held);
            held.untilBegun();
            assertThat(stage.toCompletableFuture()).isNotDone();

            held.letGo();

            assertThat(Patience.result(stage).succeeded()).isTrue();
        }
    }

    @Test
    @Assertion("OBS-4.3: Of 200 events no listener runs on the thread that sent them.")
    void senderNeverRunsAListener() {
        for (int i = 0; i < 200; i++) {
            var thread = new CompletableFuture<Thread>();
            observables.send("work", (ListenerWork) event -> thread.complete(Thread.currentThread()));

            assertThat(Patience.result(thread)).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    @Assertion("OBS-4.3: A method that awaits returns when its listener has finished, whom another thread lets go.")
    void awaitingSenderWaits() {
        try (var held = new HeldWork()) {
            var releasing = CompletableFuture.runAsync(() -> {
                held.untilBegun();
                held.letGo();
            });
            var finished = new CompletableFuture<Boolean>();

            awaitingSender.actAndAwait(event -> {
                held.run(event);
                finished.complete(true);
            });

            assertThat(finished).isCompletedWithValue(true);
            Patience.result(releasing);
        }
    }

    @Test
    @Assertion("OBS-2.2: Three listeners of one event meet at a barrier of three.")
    void listenersOfOneEventRunConcurrently() {
        var barrier = new CyclicBarrier(3);

        var delivery = Patience.result(observables.send("three", (ListenerWork) event -> Patience.meet(barrier)));

        assertThat(delivery.outcomes()).hasSize(3).allMatch(outcome -> outcome.status() == Outcome.Status.SUCCEEDED);
    }
}
