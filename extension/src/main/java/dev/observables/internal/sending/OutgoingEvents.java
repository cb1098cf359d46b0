package dev.observables.internal.sending;

import dev.observables.internal.dispatch.Arguments;
import dev.observables.internal.dispatch.DeliveryStage;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.dispatch.ForeignFailure;
import dev.observables.internal.dispatch.ListenerCall;
import dev.observables.internal.dispatch.Route;
import dev.observables.internal.dispatch.SendRequest;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.spi.JournalException;
import java.util.List;

/**
 * The events of one call of a sending method, which are sent when its result is known. What goes wrong here is logged and does
 * not reach the method's caller, unless an event cannot be stored while the caller is still there (OBS-11.2).
 */
final class OutgoingEvents {

    private final EventDispatcher dispatcher;
    private final Sender sender;
    private final Object[] parameters;
    /** The stages for a caller that awaits; null if none does. */
    private final List<DeliveryStage> awaited;
    /** The listener's call that this one is part of, or null. */
    private final ListenerCall listening;

    OutgoingEvents(
            EventDispatcher dispatcher,
            Sender sender,
            Object[] parameters,
            List<DeliveryStage> awaited,
            ListenerCall listening) {
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.parameters = parameters;
        this.awaited = awaited;
        this.listening = listening;
    }

    /**
     * Sends what follows from a value that the method returned.
     *
     * @param mayWait whether this thread may wait for room (OBS-3.3)
     * @param mayThrow whether this thread is the caller's, which has not got its result yet
     * @throws JournalException if an event cannot be stored and the caller has to know
     */
    void sendFor(Object value, boolean mayWait, boolean mayThrow) {
        Result result;
        try {
            result = Result.of(value);
        } catch (RuntimeException | Error unreadable) {
            logFailure(unreadable);
            return;
        }
        send(result, mayWait, mayThrow);
    }

    /** Sends what follows from the completion of a stage or an asynchronous response. */
    void sendFor(Object value, Throwable failure, boolean mayWait, boolean mayThrow) {
        if (failure == null) {
            sendFor(value, mayWait, mayThrow);
        } else {
            send(new Result.Failed(ForeignFailure.cause(failure)), mayWait, mayThrow);
        }
    }

    void send(Result result, boolean mayWait, boolean mayThrow) {
        if (result instanceof Result.Succeeded success) {
            var key = key(success.payload());
            sendAll(sender.afterCommit(), success.payload(), key, true, mayWait, mayThrow);
            sendAll(sender.atOnce(), success.payload(), key, false, mayWait, false);
        } else if (result instanceof Result.Failed failed) {
            sendAll(sender.onFailure(), failed.failure(), key(null), false, mayWait, false);
        }
    }

    /** For a message. */
    String sender() {
        return sender.id();
    }

    void logFailure(Throwable failure) {
        Log.error(Messages.SENDING_FAILED.text(sender.id(), sender.eventNames()), failure);
    }

    /** @param payload null for a failure */
    private String key(Object payload) {
        return sender.key().read(sender.id(), parameters, payload);
    }

    private void sendAll(
            List<Route> routes, Object payload, String key, boolean afterCommit, boolean mayWait, boolean mayThrow) {
        // by index: each call of every sender comes here twice, mostly with an empty list
        for (int i = 0; i < routes.size(); i++) {
            var route = routes.get(i);
            try {
                send(route, payload, key, afterCommit, mayWait, mayThrow);
            } catch (JournalException notStored) {
                // thrown only where the caller has to know
                throw notStored;
            } catch (RuntimeException | Error failure) {
                Log.error(Messages.SENDING_FAILED.text(sender.id(), route.name()), failure);
            }
        }
    }

    private void send(Route route, Object payload, String key, boolean afterCommit, boolean mayWait, boolean mayThrow) {
        if (!route.isHeard() || !dispatcher.isOn(route) || isTooLate()) {
            return;
        }
        var arguments = parameters == null || parameters.length == 0
                ? Arguments.NONE
                : new MethodArguments(sender.arguments(), parameters);
        var cause = listening == null ? null : listening.event();
        var request =
                new SendRequest(route, payload, arguments, sender.id(), cause, key, afterCommit, mayWait, mayThrow);
        if (awaited == null) {
            dispatcher.send(request);
        } else {
            awaited.add(dispatcher.sendAwaited(request));
        }
    }

    /** A listener that timed out has failed: what it still does sends nothing (OBS-2.9). */
    private boolean isTooLate() {
        return listening != null && listening.isFinished() && listening.called().isMethod(sender.method());
    }
}
