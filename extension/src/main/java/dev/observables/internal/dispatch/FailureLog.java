package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Logs the failed and rejected calls of one listener: each in a line of its own or, above a rate, counted in summary lines.
 */
public final class FailureLog {

    private static final int LINES = 20;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private long windowStart = System.nanoTime();
    private int lines;
    private long counted;
    private Latest latest;
    private boolean isClosed;

    /** What the summary line says of the latest call: no more, because the event's payload would be kept as long as this. */
    private record Latest(String listener, Outcome.Status status, String event, String id, Throwable failure) {

        static Latest of(HeardEvent event, Outcome outcome) {
            return new Latest(outcome.listener(), outcome.status(), event.name(), event.id(), outcome.failure());
        }
    }

    synchronized void log(HeardEvent event, Outcome outcome) {
        if (isWindowOver()) {
            startWindow();
        }
        if (lines < LINES || isClosed) {
            lines++;
            Log.error(line(event, outcome), outcome.failure());
        } else {
            counted++;
            latest = Latest.of(event, outcome);
        }
    }

    /** Logs a summary of the failures that were only counted, if its time has come. */
    synchronized void logCounted() {
        if (counted > 0 && isWindowOver()) {
            startWindow();
        }
    }

    /** Logs a summary now. No other will follow, so each later failure has a line of its own. */
    synchronized void close() {
        isClosed = true;
        if (counted > 0) {
            startWindow();
        }
    }

    synchronized boolean hasCounted() {
        return counted > 0;
    }

    private void startWindow() {
        if (counted > 0) {
            var window = Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - windowStart));
            Log.error(
                    Messages.LISTENER_FAILED_OFTEN.text(
                            latest.listener(), counted, window, latest.status(), latest.event(), latest.id()),
                    latest.failure());
        }
        windowStart = System.nanoTime();
        lines = 0;
        counted = 0;
        latest = null;
    }

    private boolean isWindowOver() {
        return System.nanoTime() - windowStart > WINDOW.toNanos();
    }

    private static String line(HeardEvent event, Outcome outcome) {
        return outcome.status() == Outcome.Status.REJECTED
                ? Messages.LISTENER_REJECTED.text(
                        outcome.listener(), event.name(), event.id(), ForeignFailure.message(outcome.failure()))
                : Messages.LISTENER_FAILED.text(outcome.listener(), event.name(), event.id());
    }
}
