package dev.observables.internal.dispatch;

import dev.observables.ListenerFailure;
import dev.observables.Outcome;

/** The payload of {@code <event>:failed}. */
record FailedCall(HeardEvent event, String listener, Throwable failure, Outcome.Status status, int attempts)
        implements ListenerFailure {

    static FailedCall of(ListenerCall call) {
        boolean wasCalled = !call.duration().isZero();
        return new FailedCall(call.event(), call.listener(), call.failure(), call.status(), wasCalled ? 1 : 0);
    }

    @Override
    public String toString() {
        return listener + " " + status + " on " + event;
    }
}
