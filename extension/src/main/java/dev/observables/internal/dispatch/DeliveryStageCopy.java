package dev.observables.internal.dispatch;

import dev.observables.Delivery;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A copy of a delivery's stage, which the caller may complete or cancel without any effect on the delivery. */
final class DeliveryStageCopy extends ManagedStage<Delivery> {

    private final DeliveryStage origin;

    DeliveryStageCopy(DeliveryStage origin) {
        super(origin.defaultExecutor());
        this.origin = origin;
        origin.whenComplete((delivery, failure) -> {
            if (failure == null) {
                complete(delivery);
            } else {
                completeExceptionally(failure);
            }
        });
    }

    @Override
    public Delivery get() throws InterruptedException, ExecutionException {
        origin.refuseEndlessWait();
        return super.get();
    }

    @Override
    public Delivery get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        origin.refuseEndlessWait();
        return super.get(timeout, unit);
    }

    @Override
    public Delivery join() {
        origin.refuseEndlessWait();
        return super.join();
    }
}
