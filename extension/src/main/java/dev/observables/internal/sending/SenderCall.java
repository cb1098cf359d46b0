package dev.observables.internal.sending;

import dev.observables.internal.dispatch.DeliveryStage;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.dispatch.ListenerCall;
import dev.observables.internal.platform.Contexts;
import dev.observables.spi.JournalException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * One call of a sending method, until its result is known. What goes wrong here does not reach the method's caller, unless an
 * event cannot be stored (OBS-11.2).
 */
final class SenderCall {

    private final Sender sender;
    private final Contexts contexts;
    private final OutgoingEvents events;
    /** The listener's call that this one is part of, or null. */
    private final ListenerCall listening;

    private final boolean mayWait;
    /** Null for a call whose result is known when it returns. */
    private LaterResult later;

    SenderCall(
            EventDispatcher dispatcher,
            Contexts contexts,
            Sender sender,
            Object[] parameters,
            List<DeliveryStage> awaited) {
        this.sender = sender;
        this.contexts = contexts;
        this.listening = dispatcher.current().get();
        this.mayWait = dispatcher.current().mayWait();
        this.events = new OutgoingEvents(dispatcher, sender, parameters, awaited, listening);
    }

    /** The parameters to call the method with: its result is what it resumes the response with, not what it returns. */
    Object[] observe(Object[] parameters) {
        later = new LaterResult(events, contexts);
        return ObservedAsyncResponse.observe(parameters, sender.asyncResponse(), later);
    }

    /**
     * The method has returned.
     *
     * @throws JournalException if an event cannot be stored
     */
    void returned(Object result) {
        if (sender.takesAsyncResponse()) {
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            try {
                follow(stage);
            } catch (JournalException notStored) {
                throw notStored;
            } catch (RuntimeException | Error failure) {
                // the stage's class may be the application's own
                events.logFailure(failure);
            }
        } else {
            events.sendFor(result, mayWait, true);
        }
    }

    /** The method has thrown. */
    void threw(Throwable failure) {
        if (later == null || later.settle()) {
            events.send(new Result.Failed(failure), later == null && mayWait, false);
        }
    }

    private void follow(CompletionStage<?> stage) {
        if (stage.getClass() == CompletableFuture.class && ((CompletableFuture<?>) stage).isDone()) {
            sendAtOnce((CompletableFuture<?>) stage);
            return;
        }
        later = new LaterResult(events, contexts);
        if (listening != null) {
            listening.followUp(stage, later);
        }
        stage.whenComplete(later);
    }

    /** On this thread, and not in a callback: the future would keep what is thrown there. */
    private void sendAtOnce(CompletableFuture<?> done) {
        Object value;
        try {
            value = done.getNow(null);
        } catch (CompletionException | CancellationException failure) {
            events.sendFor(null, failure, mayWait, true);
            return;
        }
        events.sendFor(value, mayWait, true);
    }
}
