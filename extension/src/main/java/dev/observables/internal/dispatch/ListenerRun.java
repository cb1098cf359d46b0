package dev.observables.internal.dispatch;

import dev.observables.Outcome.Status;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * What happens on a listener's thread during its call: the listener is called, its stage is waited for, a dependent instance
 * is destroyed. Nothing that the listener, its stage or its bean throws leaves the call unfinished.
 */
final class ListenerRun {

    private final ListenerCall call;
    private final CurrentCall current;
    private CreationalContext<?> context;
    private List<FollowUp> followUps = List.of();

    /** How the listener has ended on the thread that is still in the call; null if it has not, or on another thread. */
    private Status endedAs;

    private Throwable endedWith;

    /** What a sending method that returned a stage during the call has to send. */
    private record FollowUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {}

    ListenerRun(ListenerCall call, CurrentCall current) {
        this.call = call;
        this.current = current;
    }

    void callListener() {
        Object result;
        try {
            context = call.called().open();
            result = call.called().call(call.event(), context);
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

    /** Finishes the call if the listener has ended on this thread. */
    void conclude() {
        if (endedAs != null) {
            call.finish(endedAs, endedWith);
        }
    }

    /**
     * Remembers what a method sends when its stage completes, in case the listener returns that very stage. Of the callbacks on
     * one stage the last one added may run first, so the call makes sure itself that what follows from it is sent before it
     * finishes.
     */
    void followUp(CompletionStage<?> stage, BiConsumer<Object, Throwable> sending) {
        if (followUps.isEmpty()) {
            followUps = new ArrayList<>(1);
        }
        followUps.add(new FollowUp(stage, sending));
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
                    Log.error(Messages.SENDING_FAILED.text(call.listener(), "any"), failure);
                }
            }
        }
    }

    /** The listener's own end, also after its timeout: only now is its instance out of use. */
    private void end(Status how, Throwable thrown) {
        release();
        if (current.get() != call) {
            call.finish(how, thrown);
        } else if (endedAs == null) {
            endedAs = how;
            endedWith = thrown;
        }
    }

    /** What the instance sends while it is destroyed belongs to the chain, whichever thread it is destroyed on. */
    private void release() {
        var opened = context;
        if (opened != null) {
            // a stage that calls back twice releases once
            context = null;
            current.during(call, () -> release(opened));
        }
    }

    private void release(CreationalContext<?> opened) {
        try {
            opened.release();
        } catch (Throwable thrown) {
            // the listener is done, and its outcome is what counts
            Log.error(Messages.RELEASE_FAILED.text(call.event().name(), call.listener()), thrown);
        }
    }
}
