package dev.observables.outbox.model.protocol;

/**
 * What a node holds in memory about a delivery.
 *
 * @param valid whether the token that it holds is still the row's
 * @param counted whether the attempt was counted when the row was stored
 * @param timedOut whether the running call has been given up: it has an older token than the task
 * @param earlier whether an earlier life of its node has begun it, which was taken for dead
 */
record Task(Phase phase, boolean valid, boolean counted, boolean timedOut, boolean earlier) {

    static final Task NONE = new Task(Phase.NONE, false, false, false, false);

    enum Phase {
        NONE,
        /** Read as claimable; the claim follows. */
        LOOKED,
        /** Claimed, or stored as running. */
        HELD,
        /** Looked at its lane again after the claim. */
        CLEARED,
        /** The attempt is counted. */
        BEGUN,
        /** The listener runs. */
        CALLED,
        /** The listener's transaction has written the end and not committed: it holds the row's lock. */
        FENCED,
        /** The listener has returned normally; whether a transaction of its own has committed is not known. */
        RETURNED,
        /** The listener has failed. */
        FAILED
    }

    static Task of(Phase phase) {
        return new Task(phase, true, false, false, false);
    }

    static Task bornRunning() {
        return new Task(Phase.HELD, true, true, false, false);
    }

    boolean is(Phase other) {
        return phase == other;
    }

    boolean isNone() {
        return phase == Phase.NONE;
    }

    boolean isCalling() {
        return phase == Phase.CALLED || phase == Phase.FENCED;
    }

    boolean canCommit() {
        return isCalling() && valid && !timedOut;
    }

    /** Whether an attempt is counted whose call is still to come. */
    boolean isAboutToCall() {
        return phase == Phase.BEGUN || phase == Phase.HELD && counted;
    }

    Task to(Phase next) {
        return new Task(next, valid, false, timedOut, earlier);
    }

    Task outdated() {
        return new Task(phase, false, counted, timedOut, earlier);
    }

    /** What was not called yet is forgotten when its node goes on as a new life. */
    Task ofEarlierLife() {
        return isCalling() || phase == Phase.RETURNED || phase == Phase.FAILED
                ? new Task(phase, valid, counted, timedOut, true)
                : NONE;
    }

    Task givenUp() {
        return new Task(phase, valid, counted, true, earlier);
    }
}
