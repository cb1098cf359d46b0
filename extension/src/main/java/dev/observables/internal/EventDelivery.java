package dev.observables.internal;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** One event on its way to its listeners: what is still open, and at the end what became of it. */
final class EventDelivery implements Delivery {

    /** Counts the outcomes that {@code :completed} waits for, where it is heard: down before the call is no longer in flight. */
    private static final AtomicIntegerFieldUpdater<EventDelivery> OPEN =
            AtomicIntegerFieldUpdater.newUpdater(EventDelivery.class, "open");

    /** Counts the calls that are in flight: down after. */
    private static final AtomicIntegerFieldUpdater<EventDelivery> COUNTED =
            AtomicIntegerFieldUpdater.newUpdater(EventDelivery.class, "counted");

    private static final VarHandle CALLS = MethodHandles.arrayElementVarHandle(ListenerCall[].class);

    private static final CallTask[] NO_TASKS = {};

    private final EventDispatcher dispatcher;
    private final SentEvent event;
    /** Null where nobody asked for it. */
    private final DeliveryStage stage;

    /** Each null until it is taken; the watch looks on meanwhile. */
    private final ListenerCall[] calls;

    private volatile int open;
    private volatile int counted;
    private CallTask[] tasks = NO_TASKS;
    private DeliveriesInFlight.Entry entry;

    EventDelivery(EventDispatcher dispatcher, SentEvent event, DeliveryStage stage) {
        int listeners = event.route().listeners().size();
        this.dispatcher = dispatcher;
        this.event = event;
        this.stage = stage;
        this.calls = new ListenerCall[listeners];
        this.open = listeners;
        this.counted = listeners;
    }

    @Override
    public SentEvent event() {
        return event;
    }

    EventDispatcher dispatcher() {
        return dispatcher;
    }

    DeliveryStage stage() {
        return stage;
    }

    int listeners() {
        return calls.length;
    }

    /** Begins one call; for whoever has taken it. */
    ListenerCall call(int index) {
        var call = new ListenerCall(this, event.route().listeners().get(index));
        CALLS.setRelease(calls, index, call);
        return call;
    }

    /** Null if the call has not been taken. */
    ListenerCall taken(int index) {
        return (ListenerCall) CALLS.getAcquire(calls, index);
    }

    /** Its calls are counted as in flight, and executors will be given these tasks. */
    void admitted(CallTask[] given) {
        tasks = given;
    }

    boolean isAdmitted() {
        return tasks.length > 0;
    }

    CallTask[] tasks() {
        return tasks;
    }

    /** Takes its place among the deliveries in flight. */
    void entered(DeliveriesInFlight.Entry place) {
        entry = place;
    }

    void left() {
        if (entry != null) {
            entry.remove();
        }
    }

    /** Where {@code :failed} goes to, or null. */
    Route failed() {
        return hasDerived() ? event.route().failed() : null;
    }

    /** Where {@code :completed} goes to, or null. */
    Route completed() {
        return hasDerived() ? event.route().completed() : null;
    }

    private boolean hasDerived() {
        return event.depth() <= dispatcher.settings().maxDepth;
    }

    /** True for the last call, whose outcome completes the list. */
    boolean close() {
        return calls.length == 1 || OPEN.decrementAndGet(this) == 0;
    }

    /** True for the last one, after whom nothing of this event is in flight. */
    boolean countOut() {
        return calls.length == 1 || COUNTED.decrementAndGet(this) == 0;
    }

    /** Whether whoever asked has been told. */
    boolean isTold() {
        return stage == null || stage.isDone();
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

    /** The payload of {@code :failed}. */
    record Failure(SentEvent event, String listener, Throwable failure, Outcome.Status status)
            implements ListenerFailure {

        static Failure of(ListenerCall call) {
            return new Failure(call.event(), call.listener(), call.failure(), call.status());
        }

        @Override
        public String toString() {
            return listener + " " + status + " on " + event;
        }
    }
}
