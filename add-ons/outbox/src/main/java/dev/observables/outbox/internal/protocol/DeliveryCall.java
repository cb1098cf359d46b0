package dev.observables.outbox.internal.protocol;

import dev.observables.Outcome;
import dev.observables.outbox.internal.store.Claim;
import dev.observables.outbox.internal.store.Lane;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalException;
import dev.observables.spi.JournaledCall;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to call a listener, from the moment its delivery is this node's until it is not any more. It tells the
 * {@link AttemptEnds} what is to be written, and each of them once.
 */
final class DeliveryCall implements JournaledCall {

    /** How a delivery has come into this node's hands. */
    enum Origin {
        /** Stored here, with its first attempt counted. */
        STORED,
        /** Claimed. */
        CLAIMED,
        /** Claimed, after its last attempt has begun on a node that has not lived to end it. */
        EXHAUSTED
    }

    private final Claim claim;
    private final RowEvent event;
    private final @Nullable Lane lane;
    private final int attemptsLimit;
    private final String incarnation;
    private final Origin origin;
    private final AttemptEnds ends;
    /** Whether the attempt has been counted in its row. */
    private volatile boolean isCounted;
    /** Whether the listener's transaction ends the delivery, if it commits. */
    private volatile boolean isFenced;
    /** Whether the delivery was another node's when the listener's transaction was to end it. */
    private volatile boolean isLost;
    /** What a listener has failed with that has exceeded its timeout. */
    private @Nullable Outcome overdue;

    private boolean isTimeoutWritten;
    private boolean hasReturned;

    /**
     * @param event the event, with the number of this attempt
     * @param lane what the order of its key is kept by, or null
     * @param incarnation the life of this node that the delivery belongs to
     */
    DeliveryCall(
            Claim claim,
            RowEvent event,
            @Nullable Lane lane,
            int attemptsLimit,
            String incarnation,
            Origin origin,
            AttemptEnds ends) {
        this.claim = claim;
        this.event = event;
        this.lane = lane;
        this.attemptsLimit = attemptsLimit;
        this.incarnation = incarnation;
        this.origin = origin;
        this.isCounted = origin != Origin.CLAIMED;
        this.ends = ends;
    }

    Claim claim() {
        return claim;
    }

    @Nullable
    Lane lane() {
        return lane;
    }

    int attemptsLimit() {
        return attemptsLimit;
    }

    String incarnation() {
        return incarnation;
    }

    Origin origin() {
        return origin;
    }

    boolean isCounted() {
        return isCounted;
    }

    boolean isFenced() {
        return isFenced;
    }

    @Override
    public String listener() {
        return claim.listener();
    }

    @Override
    public RowEvent event() {
        return event;
    }

    @Override
    public boolean begin() {
        if (!ends.isOurs(this)) {
            ends.lost(this);
            return false;
        }
        if (!isCounted) {
            isCounted = ends.count(this);
        }
        return isCounted;
    }

    @Override
    public void endInTransaction() {
        if (!ends.endInTransaction(this)) {
            isLost = true;
            throw new JournalException(OutboxMessages.TAKEN_OVER.text(listener(), event.name(), event.id()));
        }
        isFenced = true;
    }

    /** As if it had been ended in it: the row will not be, and that is a failure. */
    @Override
    public void rollsBack() {
        isFenced = true;
    }

    @Override
    public void ended(Outcome outcome) {
        if (isLost) {
            ends.lost(this);
        } else if (outcome.status() == Outcome.Status.SUCCEEDED) {
            ends.succeeded(this, outcome);
        } else if (outcome.failure() instanceof TimeoutException) {
            timedOut(outcome);
        } else {
            ends.failed(this, claim, outcome);
        }
    }

    /** It must not commit any more, and its next attempt waits until it has returned. */
    private synchronized void timedOut(Outcome outcome) {
        overdue = outcome;
        ends.timedOut(this, outcome);
    }

    synchronized void timeoutWritten() {
        isTimeoutWritten = true;
        endIfOver();
    }

    @Override
    public synchronized void returned() {
        hasReturned = true;
        endIfOver();
    }

    private void endIfOver() {
        var outcome = overdue;
        if (outcome != null && isTimeoutWritten && hasReturned) {
            overdue = null;
            ends.failed(this, claim.afterTimeout(), outcome);
        }
    }

    @Override
    public void notRun(Throwable reason) {
        ends.notRun(this);
    }

    /** There is no room for it here. */
    void giveBack() {
        ends.giveBack(this, Duration.ZERO);
    }
}
