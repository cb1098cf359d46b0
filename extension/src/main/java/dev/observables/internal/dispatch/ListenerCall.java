package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import jakarta.enterprise.context.spi.CreationalContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.BiConsumer;

/**
 * One listener's call for one event: what the container is given to fire, what its observer runs, and at the end what
 * became of it.
 *
 * <p>It ends once, by whichever comes first: the listener, its time, a refusal or the shutdown.
 */
public final class ListenerCall implements Outcome {

    private enum State {
        TAKEN,
        RUNNING,
        FINISHED
    }

    private static final AtomicReferenceFieldUpdater<ListenerCall, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(ListenerCall.class, State.class, "state");

    private final EventDelivery delivery;
    private final Listener listener;
    /** Among its delivery's calls. */
    private final int position;

    private volatile State state;
    /** Written before the state says that the listener runs. */
    private long startedAt;

    /** Of two threads that each write theirs and then read the other's, at least one sees both. */
    private volatile boolean isCountedOut;

    private volatile boolean toldSlow;
    /** Written by the watch alone. */
    private boolean isTimedOut;

    private CreationalContext<?> context;
    /** How the call has ended on the thread that is still in it; null if it has not, or on another thread. */
    private Status endedAs;

    private Throwable endedWith;
    private List<FollowUp> followUps = List.of();

    /** Written by whoever has finished the call, before the delivery counts it. */
    private Status status;

    private Throwable failure;
    private long nanos;

    /** What a sending method that returned a stage on this call's thread has to send. */
    private record FollowUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {}

    ListenerCall(EventDelivery delivery, Listener listener, int position) {
        this.delivery = delivery;
        this.listener = listener;
        this.position = position;
        // no other thread knows it yet, and a volatile write would wait for all earlier ones
        STATE.lazySet(this, State.TAKEN);
    }

    EventDelivery delivery() {
        return delivery;
    }

    public SentEvent event() {
        return delivery.event();
    }

    public Listener called() {
        return listener;
    }

    @Override
    public String listener() {
        return listener.id();
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public Duration duration() {
        return Duration.ofNanos(nanos);
    }

    @Override
    public Throwable failure() {
        return failure;
    }

    boolean hasBegun() {
        return state != State.TAKEN;
    }

    public boolean isFinished() {
        return state == State.FINISHED;
    }

    int position() {
        return position;
    }

    /** It is no longer in flight. */
    void countedOut() {
        isCountedOut = true;
    }

    boolean isCountedOut() {
        return isCountedOut;
    }

    /**
     * Runs the listener, on a thread of its executor. Called by the observer, once; throws nothing.
     *
     * <p>The thread that had the container call the observer is still in the call when this returns: the container has not
     * destroyed the listener's request yet. That thread calls {@link #conclude} afterwards.
     */
    public void run() {
        if (current().get() == this) {
            callListener();
        } else {
            current().during(this, this::callListener);
            conclude();
        }
    }

    private void callListener() {
        startedAt = System.nanoTime();
        if (!STATE.compareAndSet(this, State.TAKEN, State.RUNNING)) {
            return;
        }
        Object result;
        try {
            context = listener.open();
            result = listener.call(event(), context);
        } catch (Throwable thrown) {
            end(Status.FAILED, thrown);
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            finishWith(stage);
        } else {
            end(Status.SUCCEEDED, null);
        }
    }

    /** Finishes a call that has ended on this thread, now that its request and all beans of the request are destroyed. */
    void conclude() {
        if (endedAs != null) {
            finish(State.RUNNING, endedAs, endedWith);
        }
    }

    private CurrentCall current() {
        return delivery.dispatcher().current();
    }

    /**
     * Remembers what a method sends when its stage completes, in case the listener returns that very stage. Of the
     * callbacks on one stage the last one added may run first, so the call makes sure itself that what follows from it
     * is sent before it counts as finished.
     *
     * @param sending does its work once, however often it is called
     */
    public void followUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {
        if (followUps.isEmpty()) {
            followUps = new ArrayList<>(1);
        }
        followUps.add(new FollowUp(stage, sending));
    }

    /** Ends a call that has not begun; false if it has. */
    boolean reject(Throwable reason) {
        return finish(State.TAKEN, Status.REJECTED, reason);
    }

    /** Ends a call that has begun and not ended. */
    void fail(Throwable reason) {
        finish(State.RUNNING, Status.FAILED, reason);
    }

    /** Looks after a call that takes long; called by the watch, at intervals. */
    void check(Settings settings, Watch watch) {
        if (state != State.RUNNING) {
            return;
        }
        long soFar = System.nanoTime() - startedAt;
        if (isOver(settings.slowListener(), soFar)) {
            tellSlow(soFar);
        }
        if (isOver(settings.listenerTimeout(), soFar) && !isTimedOut) {
            isTimedOut = true;
            watch.apart(
                    this,
                    () -> fail(new TimeoutException(
                            Messages.LISTENER_TIMED_OUT.text(event().name(), listener, settings.listenerTimeout()))));
        }
    }

    private void finishWith(CompletionStage<?> stage) {
        try {
            stage.whenComplete((value, thrown) -> {
                for (var followUp : followUps) {
                    if (followUp.stage() == stage) {
                        send(followUp, value, thrown);
                    }
                }
                if (thrown == null) {
                    end(Status.SUCCEEDED, null);
                } else {
                    end(Status.FAILED, ForeignFailure.cause(thrown));
                }
            });
        } catch (Throwable broken) {
            // a stage may be of anyone's making; one that has called back has ended the call already
            end(Status.FAILED, broken);
        }
    }

    private void send(FollowUp followUp, Object value, Throwable thrown) {
        try {
            followUp.sending().accept(value, thrown);
        } catch (Throwable failure) {
            Log.error(Messages.SENDING_FAILED.text(listener, "any"), failure);
        }
    }

    /** The listener's own end, whether or not its time was over before: only now is its instance out of use. */
    private void end(Status how, Throwable thrown) {
        release();
        if (current().get() == this) {
            if (endedAs == null) {
                endedAs = how;
                endedWith = thrown;
            }
        } else {
            finish(State.RUNNING, how, thrown);
        }
    }

    private boolean finish(State from, Status how, Throwable why) {
        if (!STATE.compareAndSet(this, from, State.FINISHED)) {
            return false;
        }
        status = how;
        failure = why;
        if (from == State.RUNNING) {
            nanos = System.nanoTime() - startedAt;
            if (isOver(delivery.dispatcher().settings().slowListener(), nanos)) {
                tellSlow(nanos);
            }
        }
        delivery.dispatcher().finished(this);
        return true;
    }

    /** What the instance sends while it is destroyed belongs to the chain, whichever thread it is destroyed on. */
    private void release() {
        var opened = context;
        if (opened != null) {
            // a stage that calls back twice releases once
            context = null;
            current().during(this, () -> release(opened));
        }
    }

    private void release(CreationalContext<?> opened) {
        try {
            opened.release();
        } catch (Throwable thrown) {
            // the listener is done, and its outcome is what counts
            Log.error(Messages.RELEASE_FAILED.text(event().name(), listener), thrown);
        }
    }

    private void tellSlow(long soFar) {
        if (!toldSlow) {
            toldSlow = true;
            Log.warn(Messages.SLOW_LISTENER.text(listener, Duration.ofNanos(soFar), event().name(), event().id()));
        }
    }

    private static boolean isOver(Duration limit, long nanos) {
        return !limit.isZero() && nanos - limit.toNanos() > 0;
    }

    @Override
    public String toString() {
        return listener + " " + (status == null ? state : status);
    }
}
