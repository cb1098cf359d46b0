package dev.observables.outbox.internal.protocol;

import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;

/** The failure of a listener whose delivery has used up its attempts: the payload of {@code :failed}. */
record DeadCall(ObservableEvent event, String listener, Throwable failure, int attempts) implements ListenerFailure {

    @Override
    public Outcome.Status status() {
        return Outcome.Status.FAILED;
    }

    @Override
    public String toString() {
        return listener + " failed " + attempts + " times on " + event;
    }
}
