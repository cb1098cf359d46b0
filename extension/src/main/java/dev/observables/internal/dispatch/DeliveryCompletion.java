package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;

/**
 * What follows from a call's outcome: a failure is logged, derived events are sent, the call is counted out, and the last call
 * completes the delivery. Events that follow are admitted before the call is counted out (OBS-10.2).
 */
record DeliveryCompletion(
        Settings settings,
        Admission admission,
        CallMonitor monitor,
        EventRelease release,
        EventStorage storage,
        EventClock clock,
        CurrentCall current)
        implements EventDelivery.Owner {

    @Override
    public void finished(EventDelivery delivery, ListenerCall call) {
        try {
            report(delivery, call);
        } finally {
            countOut(delivery, call);
        }
    }

    private void report(EventDelivery delivery, ListenerCall call) {
        monitor.finished(call);
        if (call.status() != Outcome.Status.SUCCEEDED) {
            call.called().failures().log(delivery.event(), call);
            derive(delivery.route().failed(), FailedCall.of(call), delivery.event());
        }
        if (delivery.countOutcome()) {
            derive(delivery.route().completed(), delivery, delivery.event());
        }
    }

    private void countOut(EventDelivery delivery, ListenerCall call) {
        if (delivery.isAdmitted()) {
            admission.countOut();
        }
        if (delivery.countOut()) {
            complete(delivery);
        }
        if (call.status() != Outcome.Status.REJECTED) {
            // a thread is free again
            call.called().executor().rejected().retryFirst();
        }
    }

    /** Calls back the caller that asked for the delivery; only then a shutdown may stop waiting for it. */
    private void complete(EventDelivery delivery) {
        try {
            if (delivery.isAwaited()) {
                current.callBack(delivery::complete);
            }
        } finally {
            if (delivery.isAdmitted()) {
                monitor.remove(delivery);
            }
            admission.wakeWaiters();
        }
    }

    /** A chain that was too deep has no derived events. */
    private void derive(Route route, Object payload, HeardEvent cause) {
        if (route == null || !route.enabled() || cause.depth() > settings.maxDepth()) {
            return;
        }
        var event = SentEvent.derived(clock, route.name(), payload, cause);
        var delivery = route.isStored()
                ? storage.delivery(event, route, this)
                : new EventDelivery(event, route, null, this, current);
        try {
            delivery.release(() -> release.releaseDerived(delivery));
        } catch (RuntimeException | Error failure) {
            // the call that it follows from has to be counted out all the same
            Log.error(Messages.SENDING_FAILED.text(cause.source(), route.name()), failure);
            release.reject(delivery, ForeignFailure.rejection(failure));
        }
    }
}
