package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What becomes of one call. It begins or is rejected, and it finishes once, by whichever comes first: the listener, its timeout
 * or the shutdown.
 */
abstract class CallOutcome implements Outcome {

    private enum State {
        RUNNING,
        FINISHED
    }

    private final Listener listener;
    /** Null until the listener runs or the call is rejected. */
    private final AtomicReference<State> state = new AtomicReference<>();

    /** Written before the state says that the listener runs. */
    private long startedAt;

    /** Written by the thread that finishes the call, before anyone learns of it. */
    private Status status;

    private Throwable failure;
    private long nanos;

    private volatile boolean isReportedSlow;
    /** Written by the monitor alone. */
    private boolean isTimedOut;

    CallOutcome(Listener listener) {
        this.listener = listener;
    }

    /** Called once, when the outcome is known. */
    abstract void finished();

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

    /** Marks the call as reported slow; false if it was before. */
    boolean reportSlow() {
        boolean isFirst = !isReportedSlow;
        isReportedSlow = true;
        return isFirst;
    }

    /** Marks the call as timed out; false if it was before. */
    boolean timeOut() {
        boolean isFirst = !isTimedOut;
        isTimedOut = true;
        return isFirst;
    }

    /** Begins the call; false if it was rejected. */
    boolean begin() {
        startedAt = System.nanoTime();
        return state.compareAndSet(null, State.RUNNING);
    }

    /** Finishes a call that has not begun; false if it has. */
    boolean reject(Throwable reason) {
        return finish(null, Status.REJECTED, reason);
    }

    /** Finishes a call as failed that has not begun, and never will; false if it has been rejected. */
    boolean fail(Throwable reason) {
        return finish(null, Status.FAILED, reason);
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
            // zero is for what was never called
            nanos = Math.max(1, System.nanoTime() - startedAt);
        }
        finished();
        return true;
    }

    @Override
    public String toString() {
        return listener + " " + (status == null ? "has not finished" : status);
    }
}
