package dev.observables.internal.dispatch;

import dev.observables.Delivery;
import dev.observables.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One event and the calls of its listeners: first what is still to be done, and in the end the outcomes. */
final class EventDelivery implements Delivery, ListenerCall.Owner {

    /** Learns what becomes of a delivery's calls. */
    interface Owner {
        void finished(EventDelivery delivery, ListenerCall call);
    }

    private final SentEvent event;
    private final Route route;
    /** Null where no caller asked for it. */
    private final DeliveryStage stage;

    private final Owner owner;
    private final ListenerCall[] calls;

    /** The calls that have no outcome yet; null where no {@code :completed} waits for the last one. */
    private final AtomicInteger open;
    /** The calls that are counted as in flight, or will be: each has its outcome before it is counted out. */
    private final AtomicInteger inFlight;

    private boolean isAdmitted;

    EventDelivery(SentEvent event, Route route, DeliveryStage stage, Owner owner, CurrentCall current) {
        this.event = event;
        this.route = route;
        this.stage = stage;
        this.owner = owner;
        this.calls = new ListenerCall[route.listeners().size()];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = new ListenerCall(event, route.listeners().get(i), this, current);
        }
        this.open = route.completed() == null ? null : new AtomicInteger(calls.length);
        this.inFlight = new AtomicInteger(calls.length);
    }

    @Override
    public SentEvent event() {
        return event;
    }

    Route route() {
        return route;
    }

    DeliveryStage stage() {
        return stage;
    }

    int listeners() {
        return calls.length;
    }

    ListenerCall call(int index) {
        return calls[index];
    }

    Stream<ListenerCall> calls() {
        return Arrays.stream(calls);
    }

    /** Its calls count as in flight from now on. */
    void admit() {
        isAdmitted = true;
    }

    boolean isAdmitted() {
        return isAdmitted;
    }

    @Override
    public void finished(ListenerCall call) {
        owner.finished(this, call);
    }

    @Override
    public boolean isAwaited() {
        return stage != null;
    }

    /** Whether the caller that asked for the delivery, if any, has been called back. */
    boolean isComplete() {
        return stage == null || stage.isDone();
    }

    /** Takes in one call's outcome; true for the last one, if {@code :completed} follows it. */
    boolean countOutcome() {
        return open != null && open.decrementAndGet() == 0;
    }

    /** Takes in that one call is no longer in flight; true for the last one. */
    boolean countOut() {
        return inFlight.decrementAndGet() == 0;
    }

    /** Completes the stage, which calls back the caller that asked for it. */
    void complete() {
        if (stage != null) {
            stage.deliver(this);
        }
    }

    void reject(Throwable reason) {
        for (var call : calls) {
            call.reject(reason);
        }
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(calls);
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
        return "delivery of " + event + ": " + Arrays.toString(calls);
    }
}
