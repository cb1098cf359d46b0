package dev.observables.tck.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.observables.Delivery;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Worker;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The stage that send returns, in the hands of its caller. */
@ObservablesTest(Worker.class)
class DeliveryStageTest {

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-1.12: Whatever its caller tries in order to complete or cancel the stage, it completes with the delivery.")
    void callerCannotCompleteTheStage() {
        var attempts = List.<Consumer<CompletableFuture<Delivery>>>of(
                stage -> stage.complete(null),
                stage -> stage.completeExceptionally(new IllegalStateException("of the caller")),
                stage -> stage.cancel(true),
                stage -> stage.obtrudeValue(null),
                stage -> stage.obtrudeException(new IllegalStateException("of the caller")),
                stage -> stage.completeAsync(() -> null),
                stage -> stage.completeAsync(() -> null, Runnable::run),
                stage -> stage.orTimeout(1, TimeUnit.NANOSECONDS),
                stage -> stage.completeOnTimeout(null, 1, TimeUnit.NANOSECONDS));
        for (var attempt : attempts) {
            try (var held = new HeldWork()) {
                var stage = observables.send("work", held);

                // whether it refuses or does nothing
                catchThrowable(() -> attempt.accept((CompletableFuture<Delivery>) stage));
                catchThrowable(() -> attempt.accept(stage.toCompletableFuture()));

                held.letGo();
                assertThat(Patience.result(stage.thenApply(delivery -> delivery))
                                .succeeded())
                        .isTrue();
            }
        }
    }

    @Test
    @Assertion("OBS-1.12: What one holder of the stage does with its future is not seen by another one's.")
    void futuresOfTheStageAreIndependent() {
        try (var held = new HeldWork()) {
            var stage = observables.send("work", held);
            var first = stage.toCompletableFuture();
            var second = stage.toCompletableFuture();

            first.cancel(true);

            assertThat(first).isCancelled();
            assertThat(second).isNotDone();
            held.letGo();
            assertThat(Patience.result(second).succeeded()).isTrue();
        }
    }

    @Test
    @Assertion("OBS-1.12: A time limit that a caller sets on its future ends the future and not the delivery.")
    void timeLimitOfACallerEndsItsFutureAlone() {
        try (var held = new HeldWork()) {
            var stage = observables.send("work", held);

            var limited = stage.toCompletableFuture().orTimeout(1, TimeUnit.MILLISECONDS);

            assertThat(limited)
                    .failsWithin(Patience.LIMIT)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(TimeoutException.class);
            held.letGo();
            assertThat(Patience.result(stage).succeeded()).isTrue();
        }
    }

    @Test
    @Assertion("OBS-3.1: A callback that throws on the delivery's stage hinders no other callback, and no later event.")
    void throwingCallbackHindersNobody() {
        try (var held = new HeldWork()) {
            var stage = observables.send("work", held);
            var before = stage.thenApply(Delivery::succeeded);
            stage.thenRun(() -> {
                throw new AssertionError("of the callback");
            });
            var after = stage.thenApply(Delivery::succeeded);

            held.letGo();

            assertThat(Patience.result(before)).isTrue();
            assertThat(Patience.result(after)).isTrue();
            assertThat(Patience.result(observables.send("work", ListenerWork.NOTHING))
                            .succeeded())
                    .isTrue();
        }
    }
}
