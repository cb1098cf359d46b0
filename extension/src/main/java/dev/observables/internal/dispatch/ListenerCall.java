package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * One listener's call for one event: the container is given it to fire, its observer runs it, and in the end it is the
 * outcome.
 *
 * <p>It finishes once, by whichever comes first: the listener, its timeout, a rejection or the shutdown.
 */
public final class ListenerCall implements Outcome {

    /** Learns that a call has finished. */
    interface Owner {

        void finished(ListenerCall call);

        /** Whether a caller may be called back when the call finishes. */
        boolean isAwaited();
    }

    private enum State {
        RUNNING,
        FINISHED
    }

    private final SentEvent event;
    private final Listener listener;
    private final Owner owner;
    private final CurrentCall current;
    /** Null until the listener runs or the call is rejected. */
    private final AtomicReference<State> state = new AtomicReference<>();

    /** Written before the state says that the listener runs. */
    private long startedAt;
    /** Null until the listener runs; used by its thread alone. */
    private ListenerRun run;

    /** Written by the thread that finishes the call, before its owner learns of it. */
    private Status status;

    private Throwable failure;
    private long nanos;

    private volatile boolean isReportedSlow;
    /** Written by the monitor alone. */
    private boolean isTimedOut;

    ListenerCall(SentEvent event, Listener listener, Owner owner, CurrentCall current) {
        this.event = event;
        this.listener = listener;
        this.owner = owner;
        this.current = current;
    }

    public SentEvent event() {
        return event;
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

    boolean isAwaited() {
        return owner.isAwaited();
    }

    boolean hasBegun() {
        return state.get() != null;
    }

    boolean isRunning() {
        return state.get() == State.RUNNING;
    }

    public boolean isFinished() {
        return state.get() == State.FINISHED;
    }

    /** How long the listener took, or has taken so far; meaningless before it has begun. */
    long elapsed() {
        return isRunning() ? System.nanoTime() - startedAt : nanos;
    }

    /** Whether its slowness has not been reported before, which it then is. */
    boolean reportSlow() {
        boolean isFirst = !isReportedSlow;
        isReportedSlow = true;
        return isFirst;
    }

    /** Whether it has not timed out before, which it then has. */
    boolean timeOut() {
        boolean isFirst = !isTimedOut;
        isTimedOut = true;
        return isFirst;
    }

    /**
     * Calls the listener, on a thread of its executor. Called by the container's observer, once; throws nothing.
     *
     * <p>When this returns, the container has not destroyed the listener's request yet: the call goes on until the thread that
     * had the container call the observer {@linkplain #conclude concludes} it.
     */
    public void run() {
        startedAt = System.nanoTime();
        if (state.compareAndSet(null, State.RUNNING)) {
            run = new ListenerRun(this, current);
            if (current.get() == this) {
                run.callListener();
            } else {
                current.during(this, run::callListener);
                conclude();
            }
        }
    }

    /** Finishes a call that has ended on this thread, now that the listener's request and its beans are destroyed. */
    void conclude() {
        if (run != null) {
            run.conclude();
        }
    }

    /**
     * Sends what a method that returned a stage during this call has to send, before the call finishes with the same stage.
     *
     * @param sending does its work once, however often it is called
     */
    public void followUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {
        if (run != null) {
            run.followUp(stage, sending);
        }
    }

    /** Finishes a call that has not begun; false if it has. */
    boolean reject(Throwable reason) {
        return finish(null, Status.REJECTED, reason);
    }

    /** Finishes a call that has begun, if it has not finished. */
    void finish(Status how, Throwable why) {
        finish(State.RUNNING, how, why);
    }

    private boolean finish(State from, Status how, Throwable why) {
        if (!state.compareAndSet(from, State.FINISHED)) {
            return false;
        }
        status = how;
        failure = why;
        if (from == State.RUNNING) {
            nanos = System.nanoTime() - startedAt;
        }
        owner.finished(this);
        return true;
    }

    @Override
    public String toString() {
        return listener + " " + (status == null ? "has not finished" : status);
    }
}
