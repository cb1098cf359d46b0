package dev.observables.internal.sending;

import dev.observables.internal.dispatch.Arguments;
import dev.observables.internal.dispatch.DeliveryStage;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.dispatch.ListenerCall;
import dev.observables.internal.dispatch.Route;
import dev.observables.internal.dispatch.Stage;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * One call of a sending method, from its beginning to the events that its outcome sends. Nothing that goes wrong here
 * reaches the method's caller.
 *
 * <p>As a callback it takes the outcome that comes later, of a stage or an asynchronous response: once, however often it
 * is called.
 */
final class SenderCall implements SendOutcome.Receiver, BiConsumer<Object, Throwable> {

    private final EventDispatcher dispatcher;
    private final Contexts contexts;
    private final Sender sender;
    private final Object[] parameters;
    /** The stages for a caller that awaits; null if none does. */
    private final List<DeliveryStage> awaited;
    /** The listener's call that this one is part of, or null. */
    private final ListenerCall listening;

    private boolean mayWait;
    private Runnable inContext;
    private boolean isDone;
    private Object laterValue;
    private Throwable laterFailure;

    SenderCall(
            EventDispatcher dispatcher,
            Contexts contexts,
            Sender sender,
            Object[] parameters,
            List<DeliveryStage> awaited) {
        this.dispatcher = dispatcher;
        this.contexts = contexts;
        this.sender = sender;
        this.parameters = parameters;
        this.awaited = awaited;
        this.listening = dispatcher.current().get();
        this.mayWait = dispatcher.current().mayWait();
    }

    /** The parameters to call the method with: its response tells the outcome, and not what it returns. */
    Object[] observedParameters() {
        prepareForLater();
        return ObservedAsyncResponse.observe(parameters, sender.asyncResponse(), this);
    }

    /** The method has returned. */
    void returned(Object result) {
        try {
            if (sender.takesAsyncResponse()) {
                return;
            }
            if (result instanceof CompletionStage<?> stage) {
                follow(stage);
            } else {
                tell(result);
            }
        } catch (RuntimeException | Error failure) {
            // a stage may be of anyone's making
            Log.error(Messages.SENDING_FAILED.text(sender.id(), sender.eventNames()), failure);
        }
    }

    /** The method has thrown. */
    void threw(Throwable failure) {
        synchronized (this) {
            if (isDone) {
                return;
            }
            isDone = true;
        }
        failed(failure);
    }

    private void follow(CompletionStage<?> stage) {
        if (stage.getClass() == CompletableFuture.class && ((CompletableFuture<?>) stage).isDone()) {
            stage.whenComplete(this);
            return;
        }
        prepareForLater();
        if (listening != null) {
            listening.followUp(stage, this);
        }
        stage.whenComplete(this);
    }

    /** Keeps the sending component's contexts: the outcome may come on a thread that has none. */
    private void prepareForLater() {
        mayWait = false;
        inContext = contexts.capture(this::sendLater);
    }

    /** Holds the lock until the events are admitted, so that whoever calls second finds the work done. */
    @Override
    public synchronized void accept(Object value, Throwable failure) {
        if (isDone) {
            return;
        }
        laterValue = value;
        laterFailure = failure;
        try {
            if (inContext != null) {
                inContext.run();
            }
        } catch (RuntimeException contextGone) {
            Log.debug(() -> "The contexts of " + sender.id() + " are gone: " + contextGone);
        }
        if (!isDone) {
            sendLater();
        }
    }

    private void sendLater() {
        isDone = true;
        if (laterFailure == null) {
            tell(laterValue);
        } else {
            failed(Stage.cause(laterFailure));
        }
    }

    private void tell(Object result) {
        try {
            SendOutcome.tell(result, this);
        } catch (RuntimeException | Error unreadable) {
            Log.error(Messages.SENDING_FAILED.text(sender.id(), sender.eventNames()), unreadable);
        }
    }

    @Override
    public void succeeded(Object payload) {
        sendAll(sender.afterCommit(), payload, true);
        sendAll(sender.atOnce(), payload, false);
    }

    @Override
    public void failed(Object failure) {
        sendAll(sender.onFailure(), failure, false);
    }

    private void sendAll(List<Route> routes, Object payload, boolean afterCommit) {
        // by index: each call of every sender comes here three times, mostly for nothing
        for (int i = 0; i < routes.size(); i++) {
            var route = routes.get(i);
            try {
                send(route, payload, afterCommit);
            } catch (RuntimeException | Error failure) {
                Log.error(Messages.SENDING_FAILED.text(sender.id(), route.name()), failure);
            }
        }
    }

    private void send(Route route, Object payload, boolean afterCommit) {
        if (!route.isHeard() || !dispatcher.isOn(route) || isTooLate()) {
            return;
        }
        var arguments = parameters == null || parameters.length == 0
                ? Arguments.NONE
                : new MethodArguments(sender.arguments(), parameters);
        var cause = listening == null ? null : listening.event();
        DeliveryStage stage = null;
        if (awaited != null) {
            stage = dispatcher.stage(route);
            awaited.add(stage);
        }
        dispatcher.accept(
                dispatcher.event(route, payload, arguments, sender.id(), cause), stage, cause, afterCommit, mayWait);
    }

    /** A listener that was given up has failed: what it still does sends nothing (OBS-2.9). */
    private boolean isTooLate() {
        return listening != null && listening.isFinished() && listening.called().isMethod(sender.method());
    }
}
