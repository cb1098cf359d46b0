package dev.observables.internal.dispatch;

import dev.observables.spi.Journal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until no call is in flight, and no stored call is due (OBS-10.2). */
public final class Quiet {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Admission admission;
    /** Null where no listener is durable. */
    private final Journal journal;

    private final ConditionWait nextLook = new ConditionWait();

    Quiet(Admission admission, Journal journal) {
        this.admission = admission;
        this.journal = journal;
    }

    /** As {@link dev.observables.Observables#awaitQuiet} promises. */
    public boolean await(Duration timeout) {
        if (journal == null) {
            return admission.awaitQuiet(timeout);
        }
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        try {
            long left;
            do {
                if (!admission.awaitQuiet(Duration.ofNanos(deadline - System.nanoTime()))) {
                    return false;
                }
                if (isQuiet()) {
                    return true;
                }
                left = deadline - System.nanoTime();
                nextLook.await(() -> false, Math.min(INTERVAL_NANOS, left));
            } while (left > 0);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A call in flight may store calls, and a stored call that begins may send events: neither may happen between the looks. */
    private boolean isQuiet() {
        long before = admission.admitted();
        return admission.inFlight() == 0 && journal.isQuiet() && admission.admitted() == before;
    }
}
