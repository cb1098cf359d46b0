package dev.observables.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A call's duration is its own, although one reading of the clock may be the end of a call and the beginning of the next. */
class CallDurationTest {

    private static final Duration WORK = Duration.ofMillis(5);

    private Runnable firstOfWork = () -> {};
    private CompletionStage<Void> stage;
    private final Listener listener = ModelBean.listener(this::work);
    private final EventDelivery delivery = ModelDispatch.admitted(
            ModelDispatch.dispatcher(), Route.to(List.of(listener, listener), "model", true, null, null));
    private final ListenerCall first = delivery.take(0);
    private final ListenerCall second = delivery.take(1);

    @Test
    void callsThatFollowEachOtherShareTheirTime() {
        var all = elapsed(() -> {
            first.run();
            second.follow(first);
            second.run();
        });

        assertThat(first.duration()).isGreaterThanOrEqualTo(WORK);
        assertThat(second.duration()).isGreaterThanOrEqualTo(WORK);
        assertThat(first.duration().plus(second.duration())).isLessThanOrEqualTo(all);
    }

    @Test
    void callAfterOneThatIsNotOverBeginsByItself() {
        var open = new CompletableFuture<Void>();
        stage = open;
        first.run();
        stage = null;

        var own = elapsed(() -> {
            second.follow(first);
            second.run();
        });
        open.complete(null);

        assertThat(second.duration()).isBetween(WORK, own);
        assertThat(first.duration()).isGreaterThanOrEqualTo(WORK.plus(second.duration()));
    }

    @Test
    void callAfterOneThatWasGivenUpBeginsByItself() {
        firstOfWork = () -> first.fail(new TimeoutException("its time is over"));
        first.run();
        firstOfWork = () -> {};

        var own = elapsed(() -> {
            second.follow(first);
            second.run();
        });

        assertThat(first.status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(second.duration()).isBetween(WORK, own);
    }

    private CompletionStage<Void> work() {
        firstOfWork.run();
        long start = System.nanoTime();
        while (System.nanoTime() - start < WORK.toNanos()) {
            Thread.onSpinWait();
        }
        return stage;
    }

    private static Duration elapsed(Runnable calls) {
        long start = System.nanoTime();
        calls.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
