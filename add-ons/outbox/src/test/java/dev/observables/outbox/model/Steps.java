package dev.observables.outbox.model;

import java.util.ArrayList;
import java.util.List;

/** The steps out of one state. */
public final class Steps<S> {

    private final List<Step<S>> steps = new ArrayList<>();

    /** Adds a step that is taken sooner or later if it stays possible. */
    public void progress(String label, S next) {
        steps.add(new Step<>(label, next, true));
    }

    /** Adds a step that may be taken or not: a fault, or a choice of the application's. */
    public void chance(String label, S next) {
        steps.add(new Step<>(label, next, false));
    }

    List<Step<S>> all() {
        return steps;
    }

    record Step<S>(String label, S next, boolean isProgress) {}
}
