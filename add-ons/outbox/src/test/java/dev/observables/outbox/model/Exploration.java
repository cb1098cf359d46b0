package dev.observables.outbox.model;

import java.util.List;
import java.util.Optional;

/** What was explored, and the shortest way to what is wrong, if anything is. */
public record Exploration(int states, long transitions, Optional<Counterexample> counterexample) {

    /** A violation, with the steps that lead to it from the initial state. */
    public record Counterexample(String violation, List<String> trace) {

        @Override
        public String toString() {
            var text = new StringBuilder(violation);
            for (int step = 0; step < trace.size(); step++) {
                text.append("%n%3d. %s".formatted(step + 1, trace.get(step)));
            }
            return text.toString();
        }
    }
}
