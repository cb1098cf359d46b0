package dev.observables.internal;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** One event on its way to its listeners: what is still open, and at the end what became of it. */
final class EventDelivery implements Delivery {

    /** Counts the outcomes that are missing: down before the call is no longer in flight. */
    private static final AtomicIntegerFieldUpdater<EventDelivery> OPEN =
            AtomicIntegerFieldUpdater.newUpdater(EventDelivery.class, "open");

    /** Counts the calls that are in flight: down after. */
    private static final AtomicIntegerFieldUpdater<EventDelivery> COUNTED =
            AtomicIntegerFieldUpdater.newUpdater(EventDelivery.class, "counted");

    private final SentEvent event;
    /** Null where nobody asked for it. */
    private final DeliveryStage stage;

    /** Each written before {@link #open} counts down, and read after it is zero. */
    private final Outcome[] outcomes;

    private volatile int open;
    private volatile int counted;
    private final boolean hasDerived;

    EventDelivery(SentEvent event, DeliveryStage stage, int depthLimit) {
        int listeners = event.route().listeners().size();
        this.event = event;
        this.stage = stage;
        this.outcomes = new Outcome[listeners];
        this.open = listeners;
        this.counted = listeners;
        this.hasDerived = event.depth() <= depthLimit;
    }

    @Override
    public SentEvent event() {
        return event;
    }

    DeliveryStage stage() {
        return stage;
    }

    List<Listener> listeners() {
        return event.route().listeners();
    }

    /** Where {@code :failed} goes to, or null. */
    Route failed() {
        return hasDerived ? event.route().failed() : null;
    }

    /** Where {@code :completed} goes to, or null. */
    Route completed() {
        return hasDerived ? event.route().completed() : null;
    }

    void outcome(int index, Outcome outcome) {
        outcomes[index] = outcome;
    }

    /** True for the last one, whose outcome completes the list. */
    boolean close() {
        return OPEN.decrementAndGet(this) == 0;
    }

    /** True for the last one, after whom nothing of this event is in flight. */
    boolean countOut() {
        return COUNTED.decrementAndGet(this) == 0;
    }

    /** Whether whoever asked has been told. */
    boolean isTold() {
        return stage == null || stage.isDone();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(outcomes);
    }

    @Override
    public boolean succeeded() {
        return failures().isEmpty();
    }

    @Override
    public List<Outcome> failures() {
        return outcomes().stream()
                .filter(outcome -> outcome.status() != Outcome.Status.SUCCEEDED)
                .toList();
    }

    @Override
    public String toString() {
        return "delivery of " + event + ": " + Arrays.toString(outcomes);
    }

    /** What became of one call. */
    record CallOutcome(String listener, Status status, Duration duration, Throwable failure) implements Outcome {

        @Override
        public String toString() {
            return listener + " " + status;
        }
    }

    /** The payload of {@code :failed}. */
    record Failure(SentEvent event, String listener, Throwable failure, Outcome.Status status)
            implements ListenerFailure {

        @Override
        public String toString() {
            return listener + " " + status + " on " + event;
        }
    }
}
