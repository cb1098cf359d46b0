package dev.observables.internal.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** A future whose default executor, and that of every stage made of it, is the managed one. */
public class Stage<T> extends CompletableFuture<T> {

    private final Executor executor;

    Stage(Executor executor) {
        this.executor = executor;
    }

    /** What a stage failed with, without what the stages made of it wrap it in; null if it did not fail. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    public Executor defaultExecutor() {
        return executor;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Stage<>(executor);
    }
}
