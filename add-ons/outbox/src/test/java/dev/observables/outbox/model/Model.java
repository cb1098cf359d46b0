package dev.observables.outbox.model;

import java.util.Optional;

/**
 * What an {@link Explorer} explores: states, the steps that lead from each to others, and what must be true of them.
 *
 * @param <S> immutable states, compared by value
 */
public interface Model<S> {

    S initial();

    /** Adds every step that is possible in the state. */
    void steps(S state, Steps<S> steps);

    /** Returns what is wrong with the state, if anything is. */
    Optional<String> violation(S state);

    /** Tells whether nothing is left to do in the state. From every state, one of these has to be reachable by progress. */
    boolean isFinal(S state);
}
