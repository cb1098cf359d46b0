package dev.observables.outbox.model.protocol;

/**
 * A transaction of a node's writer whose statements have run and that has not committed: it holds the locks of the rows that it
 * has written.
 *
 * @param index the delivery; of the in-memory part, the event
 * @param sawNoOther whether a snapshot showed no other delivery of the event (read by one of the mistakes only)
 */
record Group(Kind kind, int index, boolean sawNoOther) {

    static final Group NONE = new Group(Kind.NONE, -1, false);

    enum Kind {
        NONE,
        /** Removes the row of a delivery that has ended. */
        REMOVE,
        /** Leaves a delivery dead. */
        DIE,
        /** Ends the in-memory listeners' part of an event. */
        MEMORY
    }

    boolean isOpen() {
        return kind != Kind.NONE;
    }

    boolean isOnDelivery(int delivery) {
        return (kind == Kind.REMOVE || kind == Kind.DIE) && index == delivery;
    }
}
