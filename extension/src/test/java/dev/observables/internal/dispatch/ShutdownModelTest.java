package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shutdown does not believe that all is over while a delivery follows from another, whichever of them it sees. */
@Tag("stress")
class ShutdownModelTest {

    @BeforeAll
    static void loadClasses() {
        dispatch().shutdown.isClosed();
        ModelDispatch.delivery();
    }

    @Test
    void causeThatIsOverLeavesItsEffectToTheShutdown() {
        Interleavings.of(() -> {
            var model = dispatch();
            var cause = ModelDispatch.delivery();
            var effect = ModelDispatch.delivery();
            model.monitor.add(cause);
            model.shutdown.beginDraining();

            var chain = Interleavings.started(() -> {
                model.monitor.add(effect);
                model.shutdown.letThrough(ShutdownModelTest.class.getClassLoader());
                model.monitor.remove(cause);
            });
            boolean isQuiet = model.shutdown.noDelivery(delivery -> true);
            Interleavings.join(chain);

            assertFalse(isQuiet);
        });
    }

    private record Model(CallMonitor monitor, Shutdown shutdown) {}

    private static Model dispatch() {
        var callbacks = new CallbackThreads();
        var monitor = new CallMonitor(ModelDispatch.settings(), List.of(), callbacks);
        monitor.stop();
        return new Model(
                monitor,
                new Shutdown(
                        ModelDispatch.settings(),
                        new Admission(1),
                        monitor,
                        new RetryTimer(),
                        callbacks,
                        new CurrentCall()));
    }
}
