package dev.observables.outbox.model.protocol;

/**
 * An event and the transaction that stores it.
 *
 * @param storedBy the life of the node that inserted it
 * @param position its place in the order of insertion, from 1
 * @param afterOther whether another event had been committed when it was inserted
 * @param exists whether its committed row is there
 * @param open listeners that have not ended; {@link #COMPLETED} once {@code :completed} was stored
 * @param memoryOwner the life that runs the in-memory listeners, until they have ended
 * @param completions how often {@code :completed} was stored
 */
record EventRow(
        Stored stored,
        int storedBy,
        int position,
        boolean afterOther,
        boolean exists,
        int open,
        int memoryOwner,
        int completions) {

    static final int COMPLETED = -1;

    enum Stored {
        UNSENT,
        INSERTED,
        COMMITTED,
        ROLLED_BACK
    }

    static EventRow unsent() {
        return new EventRow(Stored.UNSENT, World.NOBODY, 0, false, false, 0, World.NOBODY, 0);
    }

    boolean is(Stored other) {
        return stored == other;
    }

    EventRow inserted(int life, int newPosition, boolean isAfterOther) {
        return new EventRow(Stored.INSERTED, life, newPosition, isAfterOther, false, 0, World.NOBODY, 0);
    }

    EventRow committed(int listeners, int newMemoryOwner) {
        return new EventRow(
                Stored.COMMITTED, World.NOBODY, position, afterOther, true, listeners, newMemoryOwner, completions);
    }

    EventRow rolledBack() {
        return new EventRow(Stored.ROLLED_BACK, World.NOBODY, 0, false, false, 0, World.NOBODY, 0);
    }

    EventRow storedBy(int life) {
        return new EventRow(stored, life, position, afterOther, exists, open, memoryOwner, completions);
    }

    EventRow withOpen(int newOpen) {
        return new EventRow(stored, storedBy, position, afterOther, exists, newOpen, memoryOwner, completions);
    }

    EventRow withMemoryOwner(int life) {
        return new EventRow(stored, storedBy, position, afterOther, exists, open, life, completions);
    }

    EventRow completed() {
        return new EventRow(stored, storedBy, position, afterOther, exists, COMPLETED, memoryOwner, completions + 1);
    }

    EventRow removed() {
        return new EventRow(stored, storedBy, position, afterOther, false, 0, memoryOwner, completions);
    }
}
