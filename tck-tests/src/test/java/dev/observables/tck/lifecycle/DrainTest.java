package dev.observables.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.TestThread;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.WorkSender;
import dev.observables.tck.isolation.Worker;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is under way when a deployment is closed, and has the time to finish. */
@Tag("embedded")
class DrainTest {

    @ApplicationScoped
    static class Follower {

        @Inject
        Observables observables;

        @Observable(listen = "work:completed")
        void follow(@Payload Delivery delivery) throws Throwable {
            if (delivery.event().arguments().get("then") instanceof ListenerWork then) {
                then.run(delivery.event());
            }
        }
    }

    @Test
    @Assertion(
            "OBS-9.1: A listener that another thread lets go only after the close has begun succeeds, before the close ends.")
    void closeWaitsForListenersUnderWay() {
        CompletionStage<Delivery> stage;
        try (var held = new HeldWork()) {
            try (var deployment = deployment().start()) {
                stage = deployment.observables().send("work", held);
                held.untilBegun();
                whenDraining(deployment.observables(), held::letGo);
            }

            assertThat(stage.toCompletableFuture()).isDone();
            assertThat(Patience.result(stage).succeeded()).isTrue();
        }
    }

    @Test
    @Assertion("OBS-9.1: Twenty calls behind one that is held, on one thread, all succeed before the close ends.")
    void closeWaitsForQueuedCalls() {
        List<CompletionStage<Delivery>> stages;
        try (var held = new HeldWork();
                var named = NamedExecutor.pool(1)) {
            try (var deployment = named.deployment(Worker.class, Follower.class, WorkSender.class)
                    .start()) {
                var observables = deployment.observables();
                observables.send("work", held);
                held.untilBegun();
                stages = IntStream.range(0, 20)
                        .mapToObj(i -> observables.send("work", ListenerWork.NOTHING))
                        .toList();
                whenDraining(observables, held::letGo);
            }

            assertThat(stages).allSatisfy(stage -> {
                assertThat(stage.toCompletableFuture()).isDone();
                assertThat(Patience.result(stage).succeeded()).isTrue();
            });
        }
    }

    @Test
    @Assertion("OBS-9.1: A listener whose stage is open when the close begins is waited for.")
    void closeWaitsForAListenersStage() {
        var open = new CompletableFuture<String>();
        CompletionStage<Delivery> stage;
        try (var deployment = deployment().start()) {
            stage = deployment.observables().send("staged", open);
            whenDraining(deployment.observables(), () -> open.complete("done"));
        }

        assertThat(stage.toCompletableFuture()).isDone();
        assertThat(Patience.result(stage).succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-9.1: While the close waits, a send from outside is REJECTED with OBS0314 and logged.")
    void newSendsAreRefused() {
        CompletableFuture<Delivery> refused;
        try (var log = LogCapture.open();
                var held = new HeldWork()) {
            try (var deployment = deployment().start()) {
                deployment.observables().send("work", held);
                held.untilBegun();
                refused = whenDraining(deployment.observables(), held::letGo);
            }

            assertThat(Outcomes.onlyRejection(Patience.result(refused).outcomes())
                            .failure())
                    .hasMessageStartingWith("OBS0314: ");
            assertThat(log.matching("OBS0308")).isNotEmpty().allMatch(line -> line.contains("OBS0314"));
        }
    }

    @Test
    @Assertion("OBS-9.1: While the close waits, a sending method that no listener calls returns its result.")
    void refusalDoesNotSurfaceInTheSender() {
        var returned = new CompletableFuture<ListenerWork>();
        try (var log = LogCapture.open();
                var held = new HeldWork()) {
            try (var deployment = deployment().start()) {
                var sender = deployment.get(WorkSender.class);
                deployment.observables().send("work", held);
                held.untilBegun();
                whenDraining(deployment.observables(), () -> {
                    returned.complete(sender.act(ListenerWork.NOTHING));
                    held.letGo();
                });
            }

            assertThat(Patience.result(returned)).isSameAs(ListenerWork.NOTHING);
            assertThat(log.matching("Worker#work was not called")).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    @Assertion(
            "OBS-9.1: While the close waits, what a listener under way sends programmatically and by a method is delivered.")
    void sendsOfListenersUnderWayAreAccepted() {
        var byProgram = new CompletableFuture<Delivery>();
        var byMethod = new CompletableFuture<ObservableEvent>();
        try (var held = new HeldWork();
                var deployment = deployment().start()) {
            var observables = deployment.observables();
            var sender = deployment.get(WorkSender.class);
            observables.send("work", (ListenerWork) event -> {
                held.run(event);
                sender.act(byMethod::complete);
                byProgram.complete(Patience.result(observables.send("work", ListenerWork.NOTHING)));
            });
            held.untilBegun();
            whenDraining(observables, held::letGo);
        }

        assertThat(Patience.result(byProgram).succeeded()).isTrue();
        assertThat(byMethod).isCompleted();
    }

    @Test
    @Assertion("OBS-9.1: A derived event of a listener under way is delivered, and so is what its listener sends.")
    void derivedEventsOfListenersUnderWayAreDelivered() {
        var followed = new CompletableFuture<Delivery>();
        try (var held = new HeldWork();
                var deployment = deployment().start()) {
            var observables = deployment.observables();
            ListenerWork then = event -> followed.complete(
                    Patience.result(observables.send("staged", CompletableFuture.completedFuture("done"))));
            observables.send("work", held, Map.of("then", then));
            held.untilBegun();
            whenDraining(observables, held::letGo);
        }

        assertThat(followed).isCompleted();
        assertThat(Patience.result(followed).succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-9.1: After the close a send through an object kept from before is REJECTED, and throws nothing.")
    void sendsAfterTheCloseAreRefused() {
        Observables kept;
        try (var deployment = deployment().start()) {
            var event = Patience.result(deployment.observables().send("work", ListenerWork.NOTHING))
                    .event();
            kept = deployment.observables().causedBy(event);
        }

        var delivery = Patience.result(kept.send("work", ListenerWork.NOTHING));

        assertThat(Outcomes.onlyRejection(delivery.outcomes()).failure()).hasMessageStartingWith("OBS0314: ");
    }

    /**
     * Does something on another thread as soon as the deployment refuses new events. What was sent until then is
     * delivered.
     *
     * @return the first refused delivery
     */
    private static CompletableFuture<Delivery> whenDraining(Observables observables, Runnable then) {
        var refused = new CompletableFuture<Delivery>();
        TestThread.start(() -> {
            try {
                await().atMost(Patience.LIMIT).until(() -> {
                    var stage = observables.send("work", ListenerWork.NOTHING).toCompletableFuture();
                    if (stage.isDone() && !stage.join().succeeded()) {
                        refused.complete(stage.join());
                    }
                    return refused.isDone();
                });
            } finally {
                then.run();
            }
        });
        return refused;
    }

    private static Deployment.Preparation deployment() {
        return Deployment.with("observables.drain-timeout", "PT30S")
                .beans(Worker.class, Follower.class, WorkSender.class);
    }
}
