package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import jakarta.enterprise.event.Event;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one way from senders to listeners: an event is accepted, released (after the commit, where it waits for one),
 * admitted, and handed over, each call by a {@code fireAsync} of its own.
 */
public final class EventDispatcher {

    private final Settings settings;
    private final Transactions transactions;
    private final Contexts contexts;
    private final Watch watch;
    private final HandOver handOver;
    private final ListenerExecutor stageExecutor;
    private final Admission admission;
    private final EventClock clock = new EventClock();
    private final CurrentCall current = new CurrentCall();
    private final Shutdown shutdown;

    public EventDispatcher(
            Settings settings,
            Transactions transactions,
            Contexts contexts,
            ListenerExecutors executors,
            Watch watch,
            Event<ListenerCall> bus) {
        this.settings = settings;
        this.transactions = transactions;
        this.contexts = contexts;
        this.stageExecutor = executors.named(settings.executor());
        this.watch = watch;
        this.handOver = new HandOver(bus, settings, contexts, transactions, watch, current);
        this.admission = new Admission(settings.maxInFlight());
        this.shutdown = new Shutdown(settings, admission, watch, current);
    }

    public Settings settings() {
        return settings;
    }

    public Admission admission() {
        return admission;
    }

    public CurrentCall current() {
        return current;
    }

    public Shutdown shutdown() {
        return shutdown;
    }

    public boolean isOn(Route route) {
        return settings.enabled() && route.enabled();
    }

    /** A stage for an event that is about to be accepted. */
    public DeliveryStage stage(Route route) {
        return new DeliveryStage(route.name(), stageExecutor);
    }

    public SentEvent event(Route route, Object payload, Arguments arguments, String source, ObservableEvent cause) {
        return SentEvent.sent(clock, route, payload, arguments, source, cause);
    }

    /**
     * Accepts an event.
     *
     * @param stage completed when all listeners have finished; null if nobody asks
     * @param cause the event whose listener sends it, or null
     * @param afterCommit whether it waits for the end of the thread's transaction, if there is one
     * @param mayWait whether the thread may wait for room
     */
    public void accept(
            SentEvent event, DeliveryStage stage, ObservableEvent cause, boolean afterCommit, boolean mayWait) {
        var delivery = new EventDelivery(this, event, stage);
        if (afterCommit && transactions.isActive()) {
            releaseAfterCommit(delivery, cause);
        } else {
            release(delivery, cause, mayWait);
        }
    }

    /** Takes a call's outcome in: what follows from it is admitted before it is counted out (OBS-10.2). */
    void finished(ListenerCall call) {
        var delivery = call.delivery();
        if (call.status() != Outcome.Status.SUCCEEDED) {
            call.called().failures().tell(delivery.event(), call);
            derive(delivery.failed(), EventDelivery.Failure.of(call), delivery);
        }
        if (delivery.completed() != null && delivery.close()) {
            derive(delivery.completed(), delivery, delivery);
        }
        if (delivery.isAdmitted()) {
            admission.countOut();
        }
        if (delivery.countOut(call)) {
            complete(delivery);
        }
        if (call.status() != Outcome.Status.REJECTED) {
            // a thread is free again
            call.called().executor().backlog().askForOne();
        }
    }

    private void releaseAfterCommit(EventDelivery delivery, ObservableEvent cause) {
        var event = delivery.event();
        if (delivery.stage() != null) {
            delivery.stage().waitFor(transactions.current());
        }
        var committed = contexts.capture(() -> release(delivery, cause, false));
        try {
            transactions.afterCompletion(
                    () -> endWaiting(delivery, committed), () -> endWaiting(delivery, () -> discard(delivery)));
        } catch (RuntimeException | Error refused) {
            var reason = new RejectedExecutionException(Messages.TRANSACTION_UNKNOWN.text(event.name()), refused);
            endWaiting(delivery, () -> rejectAll(delivery, reason));
        }
    }

    private void endWaiting(EventDelivery delivery, Runnable continuation) {
        if (delivery.stage() != null) {
            delivery.stage().waitNoMore();
        }
        try {
            continuation.run();
        } catch (RuntimeException | Error contextGone) {
            rejectAll(delivery, ForeignFailure.rejection(contextGone));
        }
    }

    private void discard(EventDelivery delivery) {
        var text = Messages.ROLLED_BACK.text(delivery.event().name());
        Log.debug(() -> text);
        if (delivery.stage() != null) {
            delivery.stage().discard(new IllegalStateException(text));
        }
    }

    private void release(EventDelivery delivery, ObservableEvent cause, boolean mayWait) {
        var event = delivery.event();
        if (shutdown.refuses(cause)) {
            rejectAll(delivery, Shutdown.refusal(event));
        } else if (delivery.listeners() == 0) {
            complete(delivery);
        } else if (event.depth() > settings.maxDepth()) {
            rejectAll(
                    delivery,
                    new RejectedExecutionException(Messages.CHAIN_TOO_DEEP.text(
                            event.name(), event.depth(), settings.maxDepth(), event.correlationId())));
        } else {
            admitAndHandOver(delivery, mayWait);
        }
    }

    private void admitAndHandOver(EventDelivery delivery, boolean mayWait) {
        if (!admit(delivery.listeners(), mayWait)) {
            rejectAll(delivery, new RejectedExecutionException(noRoom(delivery.event(), mayWait)));
            return;
        }
        var tasks = tasks(delivery);
        delivery.admitted(tasks);
        watch.add(delivery);
        for (var task : tasks) {
            if (shutdown.isClosedTo(task.module())) {
                // the shutdown may have looked at the deliveries before this one was among them
                task.takeRest().forEach(call -> call.reject(Shutdown.refusal(delivery.event())));
            } else {
                handOver.give(task);
            }
        }
    }

    private CallTask[] tasks(EventDelivery delivery) {
        var groups = delivery.event().route().groups();
        var tasks = new CallTask[groups.size()];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = new CallTask(delivery, groups.get(i), handOver);
        }
        return tasks;
    }

    private boolean admit(int calls, boolean mayWait) {
        if (!mayWait) {
            return admission.admitWithReserve(calls);
        }
        return settings.overflow() == Settings.Overflow.WAIT
                ? admission.admitWithin(settings.overflowTimeout(), calls)
                : admission.admit(calls);
    }

    private String noRoom(SentEvent event, boolean mayWait) {
        var waited = mayWait && settings.overflow() == Settings.Overflow.WAIT
                ? ", after waiting for up to " + settings.overflowTimeout()
                : mayWait ? "" : ", twice of which is the limit where no thread may wait";
        return Messages.NO_ROOM.text(event.name(), admission.inFlight(), settings.maxInFlight(), waited);
    }

    private void rejectAll(EventDelivery delivery, Throwable reason) {
        if (delivery.listeners() == 0) {
            complete(delivery);
        }
        for (int i = 0; i < delivery.listeners(); i++) {
            var call = delivery.take(i);
            if (call != null) {
                call.reject(reason);
            }
        }
    }

    /** Calls back whoever asked for the delivery; only then a shutdown may stop waiting for it. */
    private void complete(EventDelivery delivery) {
        try {
            if (delivery.stage() != null) {
                current.callBack(() -> delivery.stage().deliver(delivery));
            }
        } finally {
            delivery.left();
            admission.wakeWaiters();
        }
    }

    private void derive(Route route, Object payload, EventDelivery cause) {
        if (route == null || !isOn(route)) {
            return;
        }
        var delivery = new EventDelivery(this, SentEvent.derived(clock, route, payload, cause.event()), null);
        if (shutdown.isClosed()) {
            rejectAll(delivery, Shutdown.refusal(delivery.event()));
            return;
        }
        try {
            admitAndHandOver(delivery, false);
        } catch (RuntimeException | Error failure) {
            // the call that it follows from has to be counted out all the same
            Log.error(Messages.SENDING_FAILED.text(cause.event().source(), route.name()), failure);
            rejectAll(delivery, ForeignFailure.rejection(failure));
        }
    }
}
