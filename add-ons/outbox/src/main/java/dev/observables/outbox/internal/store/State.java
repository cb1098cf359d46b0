package dev.observables.outbox.internal.store;

/** The states of a delivery. */
public enum State {
    /** To be claimed when it is due. */
    WAITING(0),
    /** Claimed by a node, which calls the listener or is about to. */
    RUNNING(1),
    /** The listener's own transaction has committed its end; the row remains to be removed. */
    DONE(2),
    /** Failed for the last time, and kept. */
    DEAD(3);

    private final int code;

    State(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static State of(int code) {
        return values()[code];
    }
}
