package dev.observables.tck.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Outcome.Status;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two things that happen at the same time, thousands of times. */
@Tag("embedded")
@Tag("stress")
class RacesTest {

    private static final int TIMES = 5_000;
    private static final int DEPLOYMENTS = 100;

    private final SplittableRandom random = new SplittableRandom(Long.getLong("stress.seed", 1));

    @ApplicationScoped
    static class Late {

        final AtomicInteger failed = new AtomicInteger();

        @Observable(listen = "late")
        CompletionStage<?> hear(@Payload CompletableFuture<?> stage) {
            return stage;
        }

        @Observable(listen = "late:failed")
        void count() {
            failed.incrementAndGet();
        }

        int failed() {
            return failed.get();
        }
    }

    @Test
    @Assertion(
            "OBS-2.9: Of 5,000 stages that complete about when their time is over each has one outcome, and as many failures are heard as there are.")
    void listenerThatFinishesWhileItsTimeoutIsReportedHasOneOutcome() {
        try (var deployment = Deployment.with("observables.listener-timeout", "PT0.1S")
                .beans(Late.class)
                .start()) {
            var observables = deployment.observables();
            var stages = IntStream.range(0, TIMES)
                    .mapToObj(i -> observables.send(
                            "late",
                            new CompletableFuture<>()
                                    .completeOnTimeout(i, 50 + random.nextInt(150), TimeUnit.MILLISECONDS)))
                    .toList();

            var statuses = stages.stream()
                    .map(Patience::result)
                    .map(delivery -> delivery.outcomes().get(0).status())
                    .toList();
            Patience.untilQuiet(observables);

            assertThat(statuses)
                    .hasSize(TIMES)
                    .contains(Status.SUCCEEDED, Status.FAILED)
                    .doesNotContain(Status.REJECTED);
            var late = deployment.get(Late.class);
            long failed = statuses.stream().filter(Status.FAILED::equals).count();
            // on a busy machine a listener's own time may be over before it has begun to count
            await().atMost(Patience.LIMIT).until(() -> late.failed() >= failed);
            assertThat(late.failed()).isEqualTo(failed);
        }
    }

    @ApplicationScoped
    static class Cascade {

        @Inject
        Observables observables;

        final AtomicInteger heard = new AtomicInteger();
        final AtomicInteger completed = new AtomicInteger();

        @Observable(listen = "step")
        void goOn(@Payload int left) {
            heard.incrementAndGet();
            if (left > 0) {
                observables.send("step", left - 1);
                observables.send("step", left - 1);
            }
        }

        @Observable(listen = "step:completed")
        void complete() {
            completed.incrementAndGet();
        }

        int heard() {
            return heard.get();
        }

        int completed() {
            return completed.get();
        }
    }

    @Test
    @Assertion(
            "OBS-10.2: 5,000 times, quiet is only when all 15 events of a cascade and what is derived of them were heard.")
    void quietIsAfterTheLastEventOfACascade() {
        try (var deployment = Deployment.of(Cascade.class).start()) {
            var cascade = deployment.get(Cascade.class);
            for (int i = 1; i <= TIMES; i++) {
                deployment.observables().send("step", 3);
                Patience.untilQuiet(deployment.observables());

                assertThat(cascade.heard()).isEqualTo(15 * i);
                assertThat(cascade.completed()).isEqualTo(15 * i);
            }
        }
    }

    @Test
    @Assertion("OBS-1.12: 5,000 times, callbacks that two threads add while the stage completes each run once.")
    void callbackRunsOnceHoweverLateItIsAdded() throws Exception {
        try (var deployment = Deployment.of(Cascade.class).start()) {
            var ran = new AtomicInteger();
            for (int i = 0; i < TIMES; i++) {
                var stage = deployment.observables().send("step", 0);
                var other = CompletableFuture.supplyAsync(() -> stage.thenAccept(delivery -> ran.incrementAndGet()));
                var before = stage.thenAccept(delivery -> ran.incrementAndGet());
                Patience.result(stage);
                var after = stage.thenAccept(delivery -> ran.incrementAndGet());
                // who waits for the stage may go on before its callbacks have run
                Patience.result(before);
                Patience.result(after);
                Patience.result(Patience.result(other));
            }

            assertThat(ran).hasValue(3 * TIMES);
        }
    }

    @ApplicationScoped
    static class Early {

        @Inject
        Observables observables;

        @Inject
        Sendings sendings;

        void send(@Observes @Initialized(ApplicationScoped.class) Object started) {
            IntStream.range(0, 20).forEach(i -> sendings.send(observables));
        }

        Sendings sendings() {
            return sendings;
        }

        @Observable(listen = "early")
        void hear(@Payload Sendings payload) {
            payload.heard.incrementAndGet();
        }
    }

    /** Reached from outside when the application is gone: no client proxy leads to it. */
    @Dependent
    static class Sendings {

        private final Queue<CompletionStage<Delivery>> stages = new ConcurrentLinkedQueue<>();
        private final AtomicInteger heard = new AtomicInteger();
        private volatile boolean isClosed;

        void send(Observables observables) {
            stages.add(observables.send("early", this));
        }

        /** What throws because the container is gone was not sent. */
        void sendUntilClosed(Observables observables) {
            while (!isClosed) {
                try {
                    send(observables);
                } catch (RuntimeException containerGone) {
                    return;
                }
            }
        }
    }

    @Test
    @Assertion(
            "OBS-9.1: 100 applications send from their first moment on, and from a second thread until after their last: each stage completes, and each success was heard.")
    void everySendDuringStartAndEndHasItsOutcome() throws Exception {
        for (int i = 0; i < DEPLOYMENTS; i++) {
            Sendings sendings;
            try (var deployment = Deployment.of(Early.class, Sendings.class).start()) {
                var observables = deployment.observables();
                sendings = deployment.get(Early.class).sendings();
                var sender = CompletableFuture.runAsync(() -> sendings.sendUntilClosed(observables));
                await().until(() -> sendings.stages.size() > 40);
                deployment.container().close();
                sendings.isClosed = true;
                Patience.result(sender);
            }

            long succeeded = sendings.stages.stream()
                    .filter(stage -> Patience.result(stage).succeeded())
                    .count();
            assertThat(sendings.heard).hasValue((int) succeeded);
            assertThat(succeeded).isPositive();
        }
    }
}
