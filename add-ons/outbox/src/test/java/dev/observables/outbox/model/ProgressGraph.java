package dev.observables.outbox.model;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The steps of progress between numbered states, followed backwards from the final ones. */
final class ProgressGraph {

    private final IntSequence sources = new IntSequence();
    private final IntSequence targets = new IntSequence();

    void add(int source, int target) {
        sources.add(source);
        targets.add(target);
    }

    Optional<Integer> firstThatDoesNotReach(int states, IntPredicate isFinal) {
        int[] first = new int[states + 1];
        int[] incoming = incoming(states, first);
        var reaching = new BitSet(states);
        var queue = new IntSequence();
        for (int state = 0; state < states; state++) {
            if (isFinal.test(state)) {
                reaching.set(state);
                queue.add(state);
            }
        }
        for (int next = 0; next < queue.size(); next++) {
            int target = queue.get(next);
            for (int edge = first[target]; edge < first[target + 1]; edge++) {
                if (!reaching.get(incoming[edge])) {
                    reaching.set(incoming[edge]);
                    queue.add(incoming[edge]);
                }
            }
        }
        int lost = reaching.nextClearBit(0);
        return lost < states ? Optional.of(lost) : Optional.empty();
    }

    /** Sorts the edges by target: those of a target lie from {@code first[target]} to before {@code first[target + 1]}. */
    private int[] incoming(int states, int[] first) {
        for (int edge = 0; edge < targets.size(); edge++) {
            first[targets.get(edge) + 1]++;
        }
        for (int state = 0; state < states; state++) {
            first[state + 1] += first[state];
        }
        int[] free = first.clone();
        int[] incoming = new int[targets.size()];
        for (int edge = 0; edge < targets.size(); edge++) {
            incoming[free[targets.get(edge)]++] = sources.get(edge);
        }
        return incoming;
    }
}
