package dev.observables.internal.dispatch;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** One event on its way to its listeners: what is still open, and at the end what became of it. */
public final class EventDelivery implements Delivery {

    private static final AtomicIntegerFieldUpdater<EventDelivery> KNOWN =
            AtomicIntegerFieldUpdater.newUpdater(EventDelivery.class, "known");

    private static final AtomicIntegerFieldUpdater<EventDelivery> OVER =
            AtomicIntegerFieldUpdater.newUpdater(EventDelivery.class, "over");

    private static final VarHandle CALLS = MethodHandles.arrayElementVarHandle(ListenerCall[].class);

    private static final CallTask[] NO_TASKS = {};

    private final EventDispatcher dispatcher;
    private final SentEvent event;
    /** Null where nobody asked for it. */
    private final DeliveryStage stage;

    /** Each null until it is taken; the watch looks on meanwhile. */
    private final ListenerCall[] calls;

    /** How many outcomes are known, where {@code :completed} waits for them: each before its call is no longer in flight. */
    private volatile int known;
    /** 1 when none of its calls is in flight any more. */
    private volatile int over;

    private CallTask[] tasks = NO_TASKS;
    private DeliveriesInFlight.Entry entry;

    EventDelivery(EventDispatcher dispatcher, SentEvent event, DeliveryStage stage) {
        this.dispatcher = dispatcher;
        this.event = event;
        this.stage = stage;
        this.calls = new ListenerCall[event.route().listeners().size()];
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

    /** Begins one call, for whoever takes it; null if another has. */
    ListenerCall take(int index) {
        var call = new ListenerCall(this, event.route().listeners().get(index), index);
        return CALLS.compareAndSet(calls, index, null, call) ? call : null;
    }

    /** Null if the call has not been taken. Of two threads that each take one and then look, at least one sees both. */
    ListenerCall taken(int index) {
        return (ListenerCall) CALLS.getVolatile(calls, index);
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
        return event.depth() <= dispatcher.settings().maxDepth();
    }

    /** True for the last call, whose outcome completes the list. */
    boolean close() {
        return calls.length == 1 || KNOWN.incrementAndGet(this) == calls.length;
    }

    /** Takes in that a call is no longer in flight. True for one call alone, when none of this event is. */
    boolean countOut(ListenerCall call) {
        if (calls.length == 1) {
            return true;
        }
        call.countedOut();
        return areAllOut(call.position()) && OVER.compareAndSet(this, 0, 1);
    }

    /**
     * Each call says for itself that it is out, because a counter would be memory that all threads write. The neighbours of
     * the one that has just said so are looked at first: while there are open calls, they are the likeliest.
     */
    private boolean areAllOut(int position) {
        if (!isOut(position - 1 + calls.length)) {
            return false;
        }
        for (int next = position + 1; next < position + calls.length; next++) {
            if (!isOut(next)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOut(int position) {
        var call = taken(position % calls.length);
        return call != null && call.isCountedOut();
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
    public record Failure(SentEvent event, String listener, Throwable failure, Outcome.Status status)
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
