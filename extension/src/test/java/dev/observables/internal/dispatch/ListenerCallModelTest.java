package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.observables.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A call finishes once, by whichever of its ends comes first. */
@Tag("stress")
class ListenerCallModelTest {

    /** What the listener returns. */
    private CompletableFuture<Void> stage;

    private final Listener listener = ModelBean.listener(() -> stage);
    private final Route route = Route.to(List.of(listener), List.of(), "model", true, null, null);

    @BeforeAll
    static void loadClasses() {
        ModelDispatch.delivery();
    }

    @Test
    void listenerThatFinishesAtItsTimeoutHasOneOutcome() {
        Interleavings.of(() -> {
            var outcomes = new AtomicInteger();
            var call = call(outcomes);
            stage = new CompletableFuture<>();
            call.run();

            var listenerEnds = Interleavings.started(() -> stage.complete(null));
            call.finish(Outcome.Status.FAILED, new TimeoutException());
            Interleavings.join(listenerEnds);

            assertEquals(1, outcomes.get());
        });
    }

    @Test
    void callThatBeginsWhenItIsRejectedHasOneOutcome() {
        Interleavings.of(() -> {
            var outcomes = new AtomicInteger();
            var call = call(outcomes);
            stage = CompletableFuture.completedFuture(null);

            var executor = Interleavings.started(call::run);
            call.reject(new IllegalStateException("the shutdown"));
            Interleavings.join(executor);

            assertEquals(1, outcomes.get());
        });
    }

    private ListenerCall call(AtomicInteger outcomes) {
        return ModelDispatch.delivery(route, (delivery, call) -> outcomes.incrementAndGet())
                .claim(0);
    }
}
