package dev.observables.outbox.internal.protocol;

import dev.observables.Delivery;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import java.util.List;

/** The delivery of an event to all of its listeners, on whichever nodes they were called: the payload of {@code :completed}. */
record RecordedDelivery(ObservableEvent event, List<Outcome> outcomes) implements Delivery {

    RecordedDelivery {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public boolean succeeded() {
        return failures().isEmpty();
    }

    @Override
    public List<Outcome> failures() {
        return outcomes.stream()
                .filter(outcome -> outcome.status() != Outcome.Status.SUCCEEDED)
                .toList();
    }

    @Override
    public String toString() {
        return "delivery of " + event + ": " + outcomes;
    }
}
