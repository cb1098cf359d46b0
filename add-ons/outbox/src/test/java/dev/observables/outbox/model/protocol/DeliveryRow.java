package dev.observables.outbox.model.protocol;

/**
 * The committed row of a delivery. The token is not a number here: each {@link Task} knows whether the token that it holds is still
 * the row's. The last three components are no columns, but what the guarantees are judged by.
 *
 * @param due whether the time of the next attempt has come
 * @param calls how often the listener has been called
 * @param effects how often the listener's own transaction has committed
 * @param returned whether a call has returned normally
 */
record DeliveryRow(
        State state, int owner, int attempts, int limit, boolean due, int calls, int effects, boolean returned) {

    enum State {
        ABSENT,
        WAITING,
        RUNNING,
        DONE,
        DEAD
    }

    static DeliveryRow absent(int limit) {
        return new DeliveryRow(State.ABSENT, World.NOBODY, 0, limit, false, 0, 0, false);
    }

    boolean is(State other) {
        return state == other;
    }

    /** Whether the row holds back later ones of its lane. */
    boolean isUnfinished() {
        return state == State.WAITING || state == State.RUNNING || state == State.DEAD;
    }

    boolean isOwned() {
        return state == State.RUNNING || state == State.DONE;
    }

    DeliveryRow waiting(boolean isDue) {
        return new DeliveryRow(State.WAITING, World.NOBODY, attempts, limit, isDue, calls, effects, returned);
    }

    DeliveryRow running(int newOwner) {
        return new DeliveryRow(State.RUNNING, newOwner, attempts, limit, true, calls, effects, returned);
    }

    DeliveryRow dead() {
        return new DeliveryRow(State.DEAD, World.NOBODY, attempts, limit, false, calls, effects, returned);
    }

    DeliveryRow removed() {
        return new DeliveryRow(State.ABSENT, World.NOBODY, attempts, limit, false, calls, effects, returned);
    }

    DeliveryRow done() {
        return new DeliveryRow(State.DONE, owner, attempts, limit, due, calls, effects, returned);
    }

    DeliveryRow withEffect() {
        return new DeliveryRow(state, owner, attempts, limit, due, calls, effects + 1, returned);
    }

    DeliveryRow withOwner(int newOwner) {
        return new DeliveryRow(state, newOwner, attempts, limit, due, calls, effects, returned);
    }

    DeliveryRow withAttempts(int newAttempts) {
        return new DeliveryRow(state, owner, newAttempts, limit, due, calls, effects, returned);
    }

    DeliveryRow withLimit(int newLimit) {
        return new DeliveryRow(state, owner, attempts, newLimit, due, calls, effects, returned);
    }

    DeliveryRow nowDue() {
        return new DeliveryRow(state, owner, attempts, limit, true, calls, effects, returned);
    }

    DeliveryRow called() {
        return new DeliveryRow(state, owner, attempts, limit, due, calls + 1, effects, returned);
    }

    DeliveryRow afterReturn() {
        return new DeliveryRow(state, owner, attempts, limit, due, calls, effects, true);
    }
}
