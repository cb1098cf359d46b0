package dev.observables.internal;

import dev.observables.Outcome;
import dev.observables.internal.EventDelivery.CallOutcome;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.NotificationOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.BiConsumer;

/**
 * One listener's call for one event: what the container is given to fire, and what its observer runs.
 *
 * <p>It ends once, by whichever comes first: the listener, its time, a refusal or the shutdown.
 */
final class ListenerCall implements NotificationOptions, Executor, BiConsumer<Object, Throwable> {

    private enum State {
        QUEUED,
        RUNNING,
        FINISHED
    }

    private static final AtomicReferenceFieldUpdater<ListenerCall, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(ListenerCall.class, State.class, "state");

    private final EventDispatcher dispatcher;
    private final EventDelivery delivery;
    private final int index;
    private CallsInFlight.Entry entry;
    private volatile State state = State.QUEUED;
    private volatile CompletionStage<?> fired;
    private volatile boolean isTaskDone;
    private volatile long startedAt;
    private volatile boolean toldSlow;
    /** Written by the watch alone. */
    private boolean isTimedOut;

    private CreationalContext<?> context;
    private List<FollowUp> followUps = List.of();

    /** What a sending method that returned a stage on this call's thread has to send. */
    private record FollowUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {}

    ListenerCall(EventDispatcher dispatcher, EventDelivery delivery, int index) {
        this.dispatcher = dispatcher;
        this.delivery = delivery;
        this.index = index;
    }

    EventDelivery delivery() {
        return delivery;
    }

    SentEvent event() {
        return delivery.event();
    }

    Listener listener() {
        return delivery.listeners().get(index);
    }

    int index() {
        return index;
    }

    boolean isFinished() {
        return state == State.FINISHED;
    }

    /** Whether it is finished, and whoever asked for its delivery has been told. */
    boolean isSettled() {
        return isFinished() && delivery.isTold();
    }

    /** Runs the listener, on a thread of its executor. Called by the observer, once; throws nothing. */
    void run() {
        startedAt = System.nanoTime();
        if (!STATE.compareAndSet(this, State.QUEUED, State.RUNNING)) {
            return;
        }
        Object result;
        dispatcher.current().enter(this);
        try {
            context = listener().open();
            result = listener().call(event(), context);
        } catch (Throwable failure) {
            dispatcher.current().leave();
            end(Outcome.Status.FAILED, failure);
            return;
        }
        dispatcher.current().leave();
        if (result instanceof CompletionStage<?> stage) {
            finishWith(stage);
        } else {
            end(Outcome.Status.SUCCEEDED, null);
        }
    }

    /** The listener's own end, whether or not its time was over before: only now is its instance out of use. */
    private void end(Outcome.Status status, Throwable failure) {
        release();
        finish(State.RUNNING, status, failure);
    }

    /**
     * Remembers what a method sends when its stage completes, in case the listener returns that very stage. Of the
     * callbacks on one stage the last one added may run first, so the call makes sure itself that what follows from it
     * is sent before it counts as finished.
     *
     * @param sending does its work once, however often it is called
     */
    void followUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {
        if (followUps.isEmpty()) {
            followUps = new ArrayList<>(1);
        }
        followUps.add(new FollowUp(stage, sending));
    }

    /** Takes its place among the calls in flight. */
    void entered(CallsInFlight.Entry place) {
        entry = place;
    }

    void left() {
        entry.remove();
    }

    /** The container fires with the call's own options, and gives its task to the listener's executor. */
    @Override
    public Executor getExecutor() {
        return this;
    }

    @Override
    public Object get(String optionName) {
        return null;
    }

    @Override
    public void execute(Runnable task) {
        listener().executor().give(task, this);
    }

    /** Keeps the container's stage, which has the reason if the observer is never reached. */
    void fired(CompletionStage<?> stage) {
        fired = stage;
        if (isTaskDone) {
            lookForObserver(stage);
        }
    }

    /** The executor has run a task of the container's. */
    void taskDone() {
        if (state == State.QUEUED) {
            isTaskDone = true;
            var stage = fired;
            if (stage != null) {
                lookForObserver(stage);
            }
        }
    }

    /** A container may have more tasks for one event: only the end of its stage tells that nothing more will come. */
    private void lookForObserver(CompletionStage<?> stage) {
        if (state == State.QUEUED) {
            stage.whenComplete(this);
        }
    }

    /** The end of the container's own stage: only what never reached the observer is news. */
    @Override
    public void accept(Object fired, Throwable failure) {
        if (state == State.QUEUED) {
            reject(
                    failure == null
                            ? new IllegalStateException(Messages.NOT_OBSERVED.text(event().name(), listener()))
                            : failure);
        }
    }

    /** Ends a call that has not begun; false if it has. */
    boolean reject(Throwable reason) {
        return finish(State.QUEUED, Outcome.Status.REJECTED, reason);
    }

    /** Ends a call that has begun and not ended. */
    void fail(Throwable reason) {
        finish(State.RUNNING, Outcome.Status.FAILED, reason);
    }

    /** Looks after a call that takes long; called by the watch, at intervals. */
    void check(Settings settings, Watch watch) {
        if (state != State.RUNNING) {
            return;
        }
        var soFar = duration();
        if (isOver(settings.slowListener, soFar)) {
            tellSlow(soFar);
        }
        if (isOver(settings.listenerTimeout, soFar) && !isTimedOut) {
            isTimedOut = true;
            watch.apart(
                    this,
                    () -> fail(new TimeoutException(
                            Messages.LISTENER_TIMED_OUT.text(event().name(), listener(), settings.listenerTimeout))));
        }
    }

    private void finishWith(CompletionStage<?> stage) {
        try {
            stage.whenComplete((value, failure) -> {
                for (var followUp : followUps) {
                    if (followUp.stage() == stage) {
                        followUp.sending().accept(value, failure);
                    }
                }
                end(failure == null ? Outcome.Status.SUCCEEDED : Outcome.Status.FAILED, Stage.cause(failure));
            });
        } catch (RuntimeException broken) {
            end(Outcome.Status.FAILED, broken);
        }
    }

    private boolean finish(State from, Outcome.Status status, Throwable failure) {
        if (!STATE.compareAndSet(this, from, State.FINISHED)) {
            return false;
        }
        var duration = from == State.QUEUED ? Duration.ZERO : duration();
        if (from == State.RUNNING && isOver(dispatcher.settings().slowListener, duration)) {
            tellSlow(duration);
        }
        dispatcher.finished(this, new CallOutcome(listener().id(), status, duration, failure));
        return true;
    }

    private void release() {
        if (context == null) {
            return;
        }
        try {
            context.release();
        } catch (RuntimeException failure) {
            // the listener is done, and its outcome is what counts
            Log.error(Messages.RELEASE_FAILED.text(event().name(), listener()), failure);
        }
    }

    private void tellSlow(Duration soFar) {
        if (!toldSlow) {
            toldSlow = true;
            Log.warn(Messages.SLOW_LISTENER.text(listener(), soFar, event().name(), event().id()));
        }
    }

    private Duration duration() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private static boolean isOver(Duration limit, Duration duration) {
        return !limit.isZero() && duration.compareTo(limit) > 0;
    }

    @Override
    public String toString() {
        return listener() + " on " + event();
    }
}
