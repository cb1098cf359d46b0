package dev.observables.internal.sending;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import java.util.function.BiConsumer;

/**
 * The result of a call that is known only after the method has returned: that of its stage or asynchronous response. It
 * counts once, however often it is reported, and its events are sent in the contexts of the component that called the
 * method, because the thread that reports it may have none.
 */
final class LaterResult implements BiConsumer<Object, Throwable> {

    private final OutgoingEvents events;
    private final Runnable sendingInContext;
    private Object value;
    private Throwable failure;
    private boolean isSettled;

    LaterResult(OutgoingEvents events, Contexts contexts) {
        this.events = events;
        this.sendingInContext = contexts.capture(this::send);
    }

    /** Holds the lock until the events are admitted, so that a second caller returns only when they are. */
    @Override
    public synchronized void accept(Object reportedValue, Throwable reportedFailure) {
        if (isSettled) {
            return;
        }
        value = reportedValue;
        failure = reportedFailure;
        try {
            sendingInContext.run();
        } catch (RuntimeException | Error contextGone) {
            Log.debug(() -> "The contexts of " + events.sender() + " could not be restored: " + contextGone);
        }
        if (!isSettled) {
            send();
        }
    }

    /** Settles the call by other means; false if its result has been reported already. */
    synchronized boolean settle() {
        boolean isFirst = !isSettled;
        isSettled = true;
        return isFirst;
    }

    private void send() {
        isSettled = true;
        events.sendFor(value, failure, false, false);
    }
}
