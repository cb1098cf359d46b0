package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.store.Lane;
import org.jspecify.annotations.Nullable;

/** Tells the {@link Poller} that there may be something to claim, so that it need not ask the database to find out. */
interface Wakening {

    /** Deliveries are due now. */
    void due();

    /** The next delivery of a lane may be claimed. */
    void next(Lane lane);

    /** A delivery will be due, in milliseconds of the database's time. */
    void dueAt(long time);

    /**
     * This node holds one delivery less.
     *
     * @param lane whose next delivery may be claimed now; null if it had none
     */
    void released(@Nullable Lane lane);
}
