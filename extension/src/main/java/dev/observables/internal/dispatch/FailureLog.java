package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Logs what became of one listener's failed and rejected calls: each in a line of its own, or above a rate, counted in
 * summary lines.
 */
public final class FailureLog {

    private static final int LINES = 20;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private long windowStart = System.nanoTime();
    private int lines;
    private long untold;
    private Latest latest;
    private boolean isClosed;

    /** What the summary line tells of one call: no more, because the event's payload would stay as long as this does. */
    private record Latest(String listener, Outcome.Status status, String event, String id, Throwable failure) {

        static Latest of(SentEvent event, Outcome outcome) {
            return new Latest(outcome.listener(), outcome.status(), event.name(), event.id(), outcome.failure());
        }
    }

    synchronized void tell(SentEvent event, Outcome outcome) {
        if (isWindowOver()) {
            startWindow();
        }
        if (lines < LINES || isClosed) {
            lines++;
            Log.error(line(event, outcome), outcome.failure());
        } else {
            untold++;
            latest = Latest.of(event, outcome);
        }
    }

    /** Tells what was counted, if its time is over. */
    synchronized void tellDue() {
        if (untold > 0 && isWindowOver()) {
            startWindow();
        }
    }

    /** Tells what was counted so far. Nobody will come to tell more, so that what follows has a line each. */
    synchronized void close() {
        isClosed = true;
        if (untold > 0) {
            startWindow();
        }
    }

    synchronized boolean hasUntold() {
        return untold > 0;
    }

    private void startWindow() {
        if (untold > 0) {
            var window = Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - windowStart));
            Log.error(
                    Messages.LISTENER_FAILED_OFTEN.text(
                            latest.listener(), untold, window, latest.status(), latest.event(), latest.id()),
                    latest.failure());
        }
        windowStart = System.nanoTime();
        lines = 0;
        untold = 0;
        latest = null;
    }

    private boolean isWindowOver() {
        return System.nanoTime() - windowStart > WINDOW.toNanos();
    }

    private static String line(SentEvent event, Outcome outcome) {
        return outcome.status() == Outcome.Status.REJECTED
                ? Messages.LISTENER_REJECTED.text(
                        outcome.listener(), event.name(), event.id(), ForeignFailure.message(outcome.failure()))
                : Messages.LISTENER_FAILED.text(outcome.listener(), event.name(), event.id());
    }
}
