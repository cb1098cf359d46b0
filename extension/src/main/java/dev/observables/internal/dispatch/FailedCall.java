package dev.observables.internal.dispatch;

import dev.observables.ListenerFailure;
import dev.observables.Outcome;

/** The payload of {@code <event>:failed}. */
record FailedCall(SentEvent event, String listener, Throwable failure, Outcome.Status status)
        implements ListenerFailure {

    static FailedCall of(ListenerCall call) {
        return new FailedCall(call.event(), call.listener(), call.failure(), call.status());
    }

    @Override
    public String toString() {
        return listener + " " + status + " on " + event;
    }
}
