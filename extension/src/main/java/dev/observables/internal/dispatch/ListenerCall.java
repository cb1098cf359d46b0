package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.spi.JournaledCall;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * One listener's call for one event: the container is given it to fire, its observer runs it, and in the end it is the
 * outcome.
 *
 * <p>On the listener's thread the listener is called, its stage is waited for, and a dependent instance is destroyed. Nothing
 * that the listener, its stage or its bean throws leaves the call unfinished.
 */
public final class ListenerCall extends CallOutcome {

    /** Learns that a call has finished. */
    interface Owner {

        void finished(ListenerCall call);

        /** Learns that the listener itself has ended, which may be after its timeout, or that it will never be called. */
        void ended(ListenerCall call);

        /** Whether a caller may be called back when the call finishes. */
        boolean isAwaited();

        /** Asked on the listener's thread before the call begins; if not, the call is over. */
        default boolean begins(ListenerCall call) {
            return true;
        }

        /** The stored call that this one is an attempt of; null for a call in memory. */
        default JournaledCall journaled() {
            return null;
        }
    }

    private final HeardEvent event;
    private final Owner owner;
    private final CurrentCall current;
    /** The thread that has the container call the observer, until it concludes the call. */
    private Thread invoking;

    private CreationalContext<?> context;
    private List<FollowUp> followUps = List.of();

    /** How the listener has ended on the invoking thread; null if it has not, or on another thread. */
    private Status endedAs;

    private Throwable endedWith;
    /** Written by the listener's thread alone. */
    private boolean isInFence;

    /** What a sending method that returned a stage during the call has to send. */
    private record FollowUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {}

    ListenerCall(HeardEvent event, Listener listener, Owner owner, CurrentCall current) {
        super(listener);
        this.event = event;
        this.owner = owner;
        this.current = current;
    }

    public HeardEvent event() {
        return event;
    }

    boolean isAwaited() {
        return owner.isAwaited();
    }

    /** The stored call that this is an attempt of; null for a call in memory. */
    JournaledCall journaled() {
        return owner.journaled();
    }

    /** Whether the container is to call the listener; asked once, on the listener's thread. */
    boolean begins() {
        return owner.begins(this);
    }

    /** True for the outermost of the listener's method's calls of itself. */
    boolean enterFence() {
        boolean isOutermost = !isInFence;
        isInFence = true;
        return isOutermost;
    }

    void leaveFence() {
        isInFence = false;
    }

    @Override
    void finished() {
        owner.finished(this);
    }

    @Override
    boolean reject(Throwable reason) {
        boolean isFirst = super.reject(reason);
        if (isFirst) {
            owner.ended(this);
        }
        return isFirst;
    }

    @Override
    boolean fail(Throwable reason) {
        boolean isFirst = super.fail(reason);
        if (isFirst) {
            owner.ended(this);
        }
        return isFirst;
    }

    /** Enters the call on the current thread, which then has the container call {@link #run}. */
    void enter() {
        invoking = Thread.currentThread();
        current.enter(this);
    }

    /**
     * Leaves the call, and finishes it if the listener has ended on this thread. The container has destroyed the listener's
     * request by now: what its beans sent meanwhile belongs to the chain.
     */
    void leave() {
        current.leave();
        invoking = null;
        if (endedAs != null) {
            finish(endedAs, endedWith);
            owner.ended(this);
        }
    }

    /** Calls the listener, on a thread of its executor. Called by the container's observer, once; throws nothing. */
    public void run() {
        if (isInvokingThread()) {
            callListener();
        } else {
            current.during(this, this::callListener);
        }
    }

    /**
     * Remembers what a method sends when its stage completes, in case the listener returns that very stage. Of the callbacks on
     * one stage the last one added may run first, so the call makes sure itself that what follows from it is sent before it
     * finishes.
     *
     * @param sending does its work once, however often it is called
     */
    public void followUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {
        if (followUps.isEmpty()) {
            followUps = new ArrayList<>(1);
        }
        followUps.add(new FollowUp(stage, sending));
    }

    private void callListener() {
        if (!begin()) {
            return;
        }
        Object result;
        try {
            context = called().open();
            result = called().call(event, context);
        } catch (Throwable thrown) {
            end(Status.FAILED, thrown);
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            endWith(stage);
        } else {
            end(Status.SUCCEEDED, null);
        }
    }

    private void endWith(CompletionStage<?> stage) {
        try {
            stage.whenComplete((value, thrown) -> {
                sendFollowUps(stage, value, thrown);
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

    private void sendFollowUps(CompletionStage<?> stage, Object value, Throwable thrown) {
        for (var followUp : followUps) {
            if (followUp.stage() == stage) {
                try {
                    followUp.sending().accept(value, thrown);
                } catch (Throwable failure) {
                    Log.error(Messages.SENDING_FAILED.text(listener(), "any"), failure);
                }
            }
        }
    }

    /** The listener's own end, also after its timeout: only now is its instance out of use. */
    private void end(Status how, Throwable thrown) {
        release();
        if (!isInvokingThread()) {
            finish(how, thrown);
            owner.ended(this);
        } else if (endedAs == null) {
            endedAs = how;
            endedWith = thrown;
        }
    }

    /** A race on the field is harmless: only the invoking thread can find itself there. */
    private boolean isInvokingThread() {
        return invoking == Thread.currentThread();
    }

    /** What the instance sends while it is destroyed belongs to the chain, whichever thread it is destroyed on. */
    private void release() {
        var opened = context;
        if (opened != null) {
            // a stage that calls back twice releases once
            context = null;
            current.during(this, () -> release(opened));
        }
    }

    private void release(CreationalContext<?> opened) {
        try {
            opened.release();
        } catch (Throwable thrown) {
            // the listener is done, and its outcome is what counts
            Log.error(Messages.RELEASE_FAILED.text(event.name(), listener()), thrown);
        }
    }
}
