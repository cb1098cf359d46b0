package dev.observables.internal.dispatch;

import dev.observables.Delivery;
import dev.observables.internal.platform.Messages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The stage of one delivery, as the caller of {@code send} gets it: only the delivery completes it, and dependent stages run on
 * the managed executor by default.
 */
public final class DeliveryStage extends ManagedStage<Delivery> {

    /** Whether the thread that asks is in the transaction whose commit the event waits for; null if it waits for none. */
    private volatile BooleanSupplier waiting;

    private final String event;

    DeliveryStage(String event, Executor executor) {
        super(executor);
        this.event = event;
    }

    public String event() {
        return event;
    }

    void waitFor(BooleanSupplier commit) {
        waiting = commit;
    }

    void waitNoMore() {
        waiting = null;
    }

    public boolean isWaiting() {
        return waiting != null;
    }

    void deliver(Delivery delivery) {
        super.complete(delivery);
    }

    void discard(Throwable failure) {
        super.completeExceptionally(failure);
    }

    /** Only the library waits on the stage itself. */
    public void await(long nanos) throws InterruptedException, TimeoutException, ExecutionException {
        super.get(nanos, TimeUnit.NANOSECONDS);
    }

    /** A copy that the caller may complete or cancel without any effect on the delivery. */
    @Override
    public CompletableFuture<Delivery> toCompletableFuture() {
        return new DeliveryStageCopy(this);
    }

    @Override
    public boolean complete(Delivery value) {
        throw refusal();
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        throw refusal();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        throw refusal();
    }

    @Override
    public void obtrudeValue(Delivery value) {
        throw refusal();
    }

    @Override
    public void obtrudeException(Throwable failure) {
        throw refusal();
    }

    @Override
    public CompletableFuture<Delivery> completeAsync(Supplier<? extends Delivery> supplier, Executor executor) {
        throw refusal();
    }

    @Override
    public CompletableFuture<Delivery> completeAsync(Supplier<? extends Delivery> supplier) {
        throw refusal();
    }

    @Override
    public CompletableFuture<Delivery> orTimeout(long timeout, TimeUnit unit) {
        return toCompletableFuture().orTimeout(timeout, unit);
    }

    @Override
    public CompletableFuture<Delivery> completeOnTimeout(Delivery value, long timeout, TimeUnit unit) {
        return toCompletableFuture().completeOnTimeout(value, timeout, unit);
    }

    @Override
    public Delivery get() throws InterruptedException, ExecutionException {
        refuseEndlessWait();
        return super.get();
    }

    @Override
    public Delivery get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        refuseEndlessWait();
        return super.get(timeout, unit);
    }

    @Override
    public Delivery join() {
        refuseEndlessWait();
        return super.join();
    }

    /** @throws IllegalStateException if the current thread would wait for its own transaction to end */
    void refuseEndlessWait() {
        var commit = waiting;
        if (commit != null && commit.getAsBoolean()) {
            throw new IllegalStateException(Messages.WAIT_IN_TRANSACTION.text(event));
        }
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("only the delivery completes its stage");
    }
}
