package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.util.concurrent.RejectedExecutionException;

/**
 * Releases an event to its listeners: all of them are rejected, or the event is admitted and a task for its calls is submitted
 * to each executor.
 */
record EventRelease(
        Settings settings,
        Shutdown shutdown,
        Admission admission,
        CallMonitor monitor,
        TaskSubmission submission,
        ListenerInvoker invoker,
        Contexts contexts,
        CurrentCall current) {

    /**
     * @param cause the event whose listener sends this one, or null
     * @param mayWait whether the thread may wait for room
     */
    void release(EventDelivery delivery, ObservableEvent cause, boolean mayWait) {
        var event = delivery.event();
        if (shutdown.refuses(cause)) {
            reject(delivery, Shutdown.refusal(event));
        } else if (event.depth() > settings.maxDepth()) {
            var text = Messages.CHAIN_TOO_DEEP.text(
                    event.name(), event.depth(), settings.maxDepth(), event.correlationId());
            reject(delivery, new RejectedExecutionException(text));
        } else {
            admitAndSubmit(delivery, mayWait);
        }
    }

    /** A derived event follows from a call that is still in flight. */
    void releaseDerived(EventDelivery delivery) {
        if (shutdown.isClosed()) {
            reject(delivery, Shutdown.refusal(delivery.event()));
        } else {
            admitAndSubmit(delivery, false);
        }
    }

    void reject(EventDelivery delivery, Throwable reason) {
        if (delivery.listeners() == 0) {
            current.callBack(delivery::complete);
        }
        delivery.route().groups().forEach(group -> delivery.reject(group, reason));
    }

    private void admitAndSubmit(EventDelivery delivery, boolean mayWait) {
        if (delivery.listeners() == 0) {
            current.callBack(delivery::complete);
        } else if (tryAdmit(delivery.listeners(), mayWait)) {
            delivery.admit();
            monitor.add(delivery);
            delivery.route().groups().forEach(group -> submit(delivery, group));
        } else {
            reject(delivery, new RejectedExecutionException(noRoom(delivery.event(), mayWait)));
        }
    }

    /** Submits a group's calls of a delivery that has been admitted and that the monitor knows. */
    void submit(EventDelivery delivery, ListenerGroup group) {
        try {
            if (shutdown.letThrough(group.module())) {
                var task = new ListenerTask(delivery, group, invoker, submission);
                if (isNext(task, delivery, group)) {
                    submission.submit(task, group.executor());
                }
            } else {
                delivery.reject(group, Shutdown.refusal(delivery.event()));
            }
        } catch (RuntimeException | Error failure) {
            // such as a lack of memory: the calls count as in flight and have to end
            delivery.reject(group, ForeignFailure.rejection(failure));
        }
    }

    /** Whether the task can be submitted now. One of an ordered listener may have to wait for its turn (OBS-12.2). */
    private boolean isNext(ListenerTask task, EventDelivery delivery, ListenerGroup group) {
        var lanes = group.lanes();
        if (lanes == null || delivery.event().key() == null) {
            return true;
        }
        var submitting = contexts.capture(() -> submission.submit(task, group.executor()));
        return lanes.enter(delivery.event(), () -> {
            try {
                submitting.run();
            } catch (RuntimeException | Error contextGone) {
                delivery.reject(group, ForeignFailure.rejection(contextGone));
            }
        });
    }

    private boolean tryAdmit(int calls, boolean mayWait) {
        if (!mayWait) {
            return admission.admitWithReserve(calls);
        }
        return settings.overflow() == Settings.Overflow.WAIT
                ? admission.admitWithin(settings.overflowTimeout(), calls)
                : admission.admit(calls);
    }

    private String noRoom(HeardEvent event, boolean mayWait) {
        var waited = mayWait && settings.overflow() == Settings.Overflow.WAIT
                ? ", after waiting for up to " + settings.overflowTimeout()
                : mayWait ? "" : ", twice of which is the limit where no thread may wait";
        return Messages.NO_ROOM.text(event.name(), admission.inFlight(), settings.maxInFlight(), waited);
    }
}
