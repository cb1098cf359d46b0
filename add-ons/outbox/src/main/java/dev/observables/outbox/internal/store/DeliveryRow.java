package dev.observables.outbox.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * A delivery that a node has claimed.
 *
 * @param claim what covers it
 * @param seq its place in the order of storing
 * @param lane what the order of its key is kept by, or null
 * @param attempts how many attempts have begun
 * @param attemptsLimit the attempt after which it is dead
 */
public record DeliveryRow(Claim claim, long seq, @Nullable Lane lane, int attempts, int attemptsLimit) {

    /** Whether no further attempt is allowed: a node died during the last one. */
    public boolean exhausted() {
        return attempts >= attemptsLimit;
    }
}
