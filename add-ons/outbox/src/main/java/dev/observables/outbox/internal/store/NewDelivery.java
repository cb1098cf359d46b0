package dev.observables.outbox.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * A delivery to be stored.
 *
 * @param listener the listener's stored name, at most 200 characters
 * @param lane the event's key where the listener is called in the order of keys
 * @param owner the incarnation that runs it at once, or null if it waits to be claimed
 * @param dueAt when it may be claimed, in milliseconds of the database's time
 * @param attemptsLimit the attempt after which it is dead
 */
public record NewDelivery(
        String listener, @Nullable String lane, @Nullable String owner, long dueAt, int attemptsLimit) {

    /** The token of a delivery that runs at once. */
    public static final long FIRST_TOKEN = 1;
}
