package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A call ends once, by whichever of its ends comes first. */
@Tag("stress")
class ListenerCallModelTest {

    private static final Logger LOGGER = Logger.getLogger("dev.observables");

    /** What the listener returns. */
    private CompletableFuture<Void> stage;

    private final Listener listener = ModelBean.listener(() -> stage);
    private final Route route = Route.to(List.of(listener), "model", true, null, null);
    private final EventDispatcher dispatcher = ModelDispatch.dispatcher();
    private Level level;

    @BeforeEach
    void silenceFailures() {
        level = LOGGER.getLevel();
        LOGGER.setLevel(Level.OFF);
    }

    @AfterEach
    void tellFailures() {
        LOGGER.setLevel(level);
    }

    @Test
    void listenerThatFinishesWhenItsTimeIsOverHasOneOutcome() {
        Interleavings.of(() -> {
            var call = admittedCall();
            stage = new CompletableFuture<>();
            call.run();

            var listenerEnds = Interleavings.started(() -> stage.complete(null));
            call.fail(new TimeoutException());
            Interleavings.join(listenerEnds);

            assertEquals(0, dispatcher.admission().inFlight());
        });
    }

    @Test
    void callThatIsBegunWhenItIsRejectedHasOneOutcome() {
        Interleavings.of(() -> {
            var call = admittedCall();
            stage = CompletableFuture.completedFuture(null);

            var executor = Interleavings.started(call::run);
            call.reject(new IllegalStateException("the shutdown"));
            Interleavings.join(executor);

            assertEquals(0, dispatcher.admission().inFlight());
        });
    }

    private ListenerCall admittedCall() {
        dispatcher.admission().admit(1);
        return ModelDispatch.admitted(dispatcher, route).take(0);
    }
}
