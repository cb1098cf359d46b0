package dev.observables.benchmarks;

import com.google.common.eventbus.AllowConcurrentEvents;
import com.google.common.eventbus.AsyncEventBus;
import com.google.common.eventbus.Subscribe;

/** Guava: a method that posts. Guava has no interceptors, and calls a listener for one event at a time unless configured not to. */
final class GuavaWiring {

    private GuavaWiring() {}

    static Wiring of(int listeners) {
        var bus = new AsyncEventBus(Pool.executor());
        bus.register(ListenerClass.instance(
                ListenerClass.annotated("GuavaListeners", listeners, Subscribe.class, AllowConcurrentEvents.class)));
        return new Wiring(
                parcel -> {
                    bus.post(parcel);
                    return parcel;
                },
                () -> {});
    }
}
