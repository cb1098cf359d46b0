package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.spi.JournaledCall;

/** One attempt of a durable listener, which the journal has asked for. The journal is notified of each of its steps once. */
final class JournaledDelivery extends EventDelivery {

    private enum Phase {
        QUEUED,
        /** The journal is counting the attempt. */
        BEGINNING,
        BEGUN,
        /** It has ended without having begun. */
        OVER
    }

    private final JournaledCall journaled;
    private Phase phase = Phase.QUEUED;
    /** How it ended while the journal was still counting the attempt; null if it did not. */
    private Outcome early;

    private boolean hasReturned;

    JournaledDelivery(JournaledCall journaled, Route route, Owner owner, CurrentCall current) {
        super(new RestoredEvent(journaled.event()), route, null, owner, current);
        this.journaled = journaled;
    }

    @Override
    public JournaledCall journaled() {
        return journaled;
    }

    @Override
    public boolean begins(ListenerCall call) {
        if (!enter(Phase.QUEUED, Phase.BEGINNING)) {
            return false;
        }
        boolean isWanted = false;
        try {
            isWanted = journaled.begin();
        } catch (RuntimeException | Error failure) {
            tell(() -> journaled.notRun(failure));
        }
        var ended = leaveBeginning(isWanted ? Phase.BEGUN : Phase.OVER);
        if (!isWanted) {
            call.reject(new IllegalStateException(call.listener() + " is not to be called any more"));
        } else if (ended != null) {
            // the application shut down meanwhile
            tell(() -> journaled.ended(ended));
            returned();
        }
        return isWanted && ended == null;
    }

    @Override
    public void finished(ListenerCall call) {
        try {
            tell(call);
        } finally {
            super.finished(call);
        }
    }

    @Override
    public void ended(ListenerCall call) {
        if (isIn(Phase.BEGUN)) {
            returned();
        }
    }

    private void tell(ListenerCall call) {
        var outcome = call.status() == Outcome.Status.REJECTED ? KnownOutcome.failed(call) : call;
        if (enter(Phase.QUEUED, Phase.OVER)) {
            tell(() -> journaled.notRun(call.failure()));
        } else if (!endEarly(outcome) && isIn(Phase.BEGUN)) {
            tell(() -> journaled.ended(outcome));
        }
    }

    private void returned() {
        boolean isFirst;
        synchronized (this) {
            isFirst = !hasReturned;
            hasReturned = true;
        }
        if (isFirst) {
            tell(journaled::returned);
        }
    }

    private synchronized boolean isIn(Phase expected) {
        return phase == expected;
    }

    private synchronized boolean enter(Phase from, Phase to) {
        boolean isEntered = phase == from;
        if (isEntered) {
            phase = to;
        }
        return isEntered;
    }

    private synchronized boolean endEarly(Outcome outcome) {
        boolean isEarly = phase == Phase.BEGINNING;
        if (isEarly) {
            early = outcome;
        }
        return isEarly;
    }

    private synchronized Outcome leaveBeginning(Phase to) {
        phase = to;
        return early;
    }

    private void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | Error failure) {
            // the call stays stored as it was, and is found again
            Log.error(Messages.JOURNAL_FAILED.text(event().name(), event().id(), journaled.listener()), failure);
        }
    }
}
