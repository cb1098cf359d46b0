package dev.observables.outbox.internal.protocol;

import dev.observables.Outcome;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalException;
import java.time.Duration;

/** A failure that no listener has thrown. */
record Failed(String listener, Duration duration, Throwable failure) implements Outcome {

    /** The listener returned normally, and its transaction was rolled back all the same. */
    static Failed rolledBack(Outcome success) {
        var text = OutboxMessages.ROLLED_BACK.text(success.listener());
        return new Failed(success.listener(), success.duration(), new JournalException(text));
    }

    static Failed withoutCall(String listener, String text) {
        return new Failed(listener, Duration.ZERO, new JournalException(text));
    }

    @Override
    public Status status() {
        return Status.FAILED;
    }
}
