package dev.observables.internal.dispatch;

import dev.observables.Delivery;
import dev.observables.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One event and the calls of its listeners: first what is still to be done, and in the end the outcomes. */
class EventDelivery implements Delivery, ListenerCall.Owner {

    /** Learns what becomes of a delivery's calls. */
    interface Owner {
        void finished(EventDelivery delivery, ListenerCall call);
    }

    private final HeardEvent event;
    private final Route route;
    /** Null where no caller asked for it. */
    private final DeliveryStage stage;

    private final Owner owner;
    private final CurrentCall current;
    /** Each null until it is claimed; the monitor and a shutdown read them meanwhile. */
    private final AtomicReferenceArray<ListenerCall> calls;

    /** How many outcomes are known, each before its call is counted out; null where no {@code :completed} waits for the last. */
    private final AtomicInteger outcomes;
    /** How many calls are no longer in flight. */
    private final AtomicInteger countedOut = new AtomicInteger();

    private boolean isAdmitted;

    EventDelivery(HeardEvent event, Route route, DeliveryStage stage, Owner owner, CurrentCall current) {
        this.event = event;
        this.route = route;
        this.stage = stage;
        this.owner = owner;
        this.current = current;
        this.outcomes = route.completed() == null ? null : new AtomicInteger();
        this.calls = new AtomicReferenceArray<>(route.listeners().size());
    }

    @Override
    public HeardEvent event() {
        return event;
    }

    Route route() {
        return route;
    }

    DeliveryStage stage() {
        return stage;
    }

    int listeners() {
        return calls.length();
    }

    /** Makes one listener's call, for the thread that claims it; null if another has. */
    ListenerCall claim(int index) {
        var call = new ListenerCall(event, route.listeners().get(index), this, current);
        return calls.compareAndSet(index, null, call) ? call : null;
    }

    /** One listener's call, which no thread claims any more. */
    ListenerCall claimed(int index) {
        var call = claim(index);
        return call == null ? calls.get(index) : call;
    }

    boolean isFinished(int index) {
        var call = calls.get(index);
        return call != null && call.isFinished();
    }

    /** The calls that have been claimed. */
    Stream<ListenerCall> calls() {
        return IntStream.range(0, calls.length()).mapToObj(calls::get).filter(Objects::nonNull);
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
    public void ended(ListenerCall call) {
        var lanes = call.called().lanes();
        if (lanes != null && event.key() != null && isAdmitted) {
            lanes.leave(event);
        }
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
        return outcomes != null && outcomes.incrementAndGet() == calls.length();
    }

    /** Takes in that one call is no longer in flight; true for the last one. */
    boolean countOut() {
        return countedOut.incrementAndGet() == calls.length();
    }

    /** Completes the stage, which calls back the caller that asked for it. */
    void complete() {
        if (stage != null) {
            stage.deliver(this);
        }
    }

    /** Releases what was accepted: the calls in memory, and whatever a kind of delivery has besides. */
    void release(Runnable toListeners) {
        toListeners.run();
    }

    /** Completes the stage without a delivery, because the transaction was rolled back. */
    void discard(Throwable reason) {
        if (stage != null) {
            stage.discard(reason);
        }
    }

    /** Rejects a group's calls that have not begun. */
    void reject(ListenerGroup group, Throwable reason) {
        group.positions().mapToObj(this::claimed).forEach(call -> call.reject(reason));
    }

    @Override
    public List<Outcome> outcomes() {
        return calls().<Outcome>map(call -> call).toList();
    }

    @Override
    public boolean succeeded() {
        return failures().isEmpty();
    }

    @Override
    public List<Outcome> failures() {
        return outcomes().stream()
                .filter(outcome ->
                        outcome.status() != Outcome.Status.SUCCEEDED && outcome.status() != Outcome.Status.STORED)
                .toList();
    }

    @Override
    public String toString() {
        return "delivery of " + event + ": " + calls;
    }
}
