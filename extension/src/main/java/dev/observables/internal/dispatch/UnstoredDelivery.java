package dev.observables.internal.dispatch;

import java.util.ArrayList;
import java.util.List;

/** The delivery of an event that could not be stored: the calls of its durable listeners fail, and the others are made. */
final class UnstoredDelivery extends EventDelivery {

    private final Throwable failure;
    /** Claimed from the beginning, so that no thread makes them. */
    private final List<ListenerCall> unstored = new ArrayList<>();

    /** @param route that of the event as {@link Route#isStored stored} */
    UnstoredDelivery(
            HeardEvent event, Route route, DeliveryStage stage, Owner owner, CurrentCall current, Throwable failure) {
        super(event, route.unstored(), stage, owner, current);
        this.failure = failure;
        for (int i = 0; i < listeners(); i++) {
            if (route.durable().contains(route().listeners().get(i))) {
                unstored.add(claim(i));
            }
        }
    }

    @Override
    void release(Runnable toAll) {
        // they count as in flight before they end
        toAll.run();
        unstored.forEach(call -> call.fail(failure));
    }
}
