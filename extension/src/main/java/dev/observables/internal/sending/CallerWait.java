package dev.observables.internal.sending;

import dev.observables.internal.dispatch.DeliveryStage;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps the caller of an awaiting method waiting until the listeners of its events have finished (OBS-1.13). */
final class CallerWait {

    private final EventDispatcher dispatcher;
    private final Duration timeout;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    CallerWait(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.timeout = dispatcher.settings().awaitTimeout();
    }

    void await(Sender sender, List<DeliveryStage> stages) {
        if (dispatcher.current().get() != null) {
            logOnce(Messages.AWAIT_IN_LISTENER.text(sender.id()));
            return;
        }
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        for (var stage : stages) {
            if (stage.isWaiting()) {
                logOnce(Messages.AWAIT_IN_TRANSACTION.text(sender.id()));
            } else if (!await(sender, stage, deadline)) {
                return;
            }
        }
    }

    /** False if the caller is to wait no longer, neither for this stage nor for another. */
    private boolean await(Sender sender, DeliveryStage stage, long deadline) {
        try {
            stage.await(Math.max(0, deadline - System.nanoTime()));
            return true;
        } catch (ExecutionException discarded) {
            // the transaction was rolled back, so that no listener was called
            return true;
        } catch (TimeoutException late) {
            Log.warn(Messages.AWAIT_TIMED_OUT.text(sender.id(), stage.event(), timeout));
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void logOnce(String text) {
        if (logged.add(text)) {
            Log.warn(text);
        }
    }
}
