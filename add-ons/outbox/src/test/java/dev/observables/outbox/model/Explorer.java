package dev.observables.outbox.model;

import dev.observables.outbox.model.Exploration.Counterexample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits every reachable state of a model, breadth first, so that a counterexample is as short as possible. It looks for two
 * things: a state that violates the model, and a state from which no final state can be reached by steps of progress alone.
 */
public final class Explorer<S> {

    /** The violation of a state from which progress leads to no final state. */
    public static final String STUCK = "STUCK: progress alone does not lead to the end any more";

    private final Model<S> model;
    private final Map<S, Integer> numbers = new HashMap<>();
    private final List<S> states = new ArrayList<>();
    private final IntSequence parents = new IntSequence();
    private final ProgressGraph progress = new ProgressGraph();
    private long transitions;

    private Explorer(Model<S> model) {
        this.model = model;
    }

    public static <S> Exploration explore(Model<S> model) {
        var explorer = new Explorer<>(model);
        return explorer.result(explorer.violation().or(explorer::stuck));
    }

    private Optional<Counterexample> violation() {
        number(model.initial(), -1);
        for (int current = 0; current < states.size(); current++) {
            var violation = model.violation(states.get(current));
            if (violation.isPresent()) {
                return Optional.of(new Counterexample(violation.get(), trace(current)));
            }
            for (var step : steps(states.get(current)).all()) {
                transitions++;
                int next = number(step.next(), current);
                if (step.isProgress()) {
                    progress.add(current, next);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> stuck() {
        return progress.firstThatDoesNotReach(states.size(), state -> model.isFinal(states.get(state)))
                .map(state -> new Counterexample(STUCK, trace(state)));
    }

    private int number(S state, int parent) {
        var known = numbers.putIfAbsent(state, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        parents.add(parent);
        return states.size() - 1;
    }

    private Steps<S> steps(S state) {
        var steps = new Steps<S>();
        model.steps(state, steps);
        return steps;
    }

    /** Labels are not kept for each state, but found again by taking the way once more. */
    private List<String> trace(int last) {
        var trace = new LinkedList<String>();
        for (int current = last; parents.get(current) >= 0; current = parents.get(current)) {
            var target = states.get(current);
            trace.addFirst(steps(states.get(parents.get(current))).all().stream()
                    .filter(step -> step.next().equals(target))
                    .findFirst()
                    .orElseThrow()
                    .label());
        }
        trace.add("=> " + states.get(last));
        return trace;
    }

    private Exploration result(Optional<Counterexample> counterexample) {
        return new Exploration(states.size(), transitions, counterexample);
    }
}
