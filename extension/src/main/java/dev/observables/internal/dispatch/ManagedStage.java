package dev.observables.internal.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A future whose default executor, and that of every stage that depends on it, is the managed one. */
class ManagedStage<T> extends CompletableFuture<T> {

    private final Executor executor;

    ManagedStage(Executor executor) {
        this.executor = executor;
    }

    @Override
    public Executor defaultExecutor() {
        return executor;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new ManagedStage<>(executor);
    }
}
