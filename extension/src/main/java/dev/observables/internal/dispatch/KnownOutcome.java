package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import java.time.Duration;

/** The outcome of a call that does not change any more. */
record KnownOutcome(String listener, Outcome.Status status, Duration duration, Throwable failure) implements Outcome {

    /** That of a durable listener's call, which is kept and not waited for. */
    static Outcome stored(Listener listener) {
        return new KnownOutcome(listener.id(), Status.STORED, Duration.ZERO, null);
    }

    /** What a call counts as that could not be completed. */
    static Outcome failed(Outcome outcome) {
        return new KnownOutcome(outcome.listener(), Status.FAILED, outcome.duration(), outcome.failure());
    }

    @Override
    public String toString() {
        return listener + " " + status;
    }
}
