package dev.observables.outbox.internal.protocol;

import dev.observables.Outcome;
import dev.observables.outbox.StoredFailure;
import dev.observables.outbox.internal.text.FailureText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one listener, kept as a line until the event is complete.
 *
 * @param failure null if the listener succeeded
 */
record OutcomeLine(
        String listener,
        Status status,
        Duration duration,
        @Nullable Throwable failure) implements Outcome {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 5;

    static String of(Outcome outcome) {
        return line(outcome.listener(), outcome.status(), outcome.duration(), outcome.failure());
    }

    /** Of a delivery that ended on a node that is gone: nobody knows how long it took. */
    static String succeeded(String listener) {
        return line(listener, Status.SUCCEEDED, Duration.ZERO, null);
    }

    /** Of a delivery that an operator has removed. */
    static String discarded(String listener, String reason) {
        return line(listener, Status.REJECTED, Duration.ZERO, new IllegalStateException(reason));
    }

    private static String line(String listener, Status status, Duration duration, @Nullable Throwable failure) {
        return String.join(
                SEPARATOR,
                listener,
                status.name(),
                String.valueOf(duration.toNanos()),
                failure == null ? "" : FailureText.className(failure),
                failure == null ? "" : onOneLine(FailureText.message(failure)));
    }

    static Outcome read(String line) {
        var fields = line.split(SEPARATOR, FIELDS);
        var failure = fields[3].isEmpty() ? null : new StoredFailure(fields[3], fields[4], null);
        return new OutcomeLine(
                fields[0], Status.valueOf(fields[1]), Duration.ofNanos(Long.parseLong(fields[2])), failure);
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
