package dev.observables.benchmarks;

import net.engio.mbassy.bus.MBassador;
import net.engio.mbassy.bus.config.BusConfiguration;
import net.engio.mbassy.bus.config.Feature;

/** MBassador: a method that publishes to asynchronous handlers. MBassador has no interceptors. */
final class MbassadorWiring {

    private MbassadorWiring() {}

    static Wiring of(int listeners) {
        var bus = new MBassador<Parcel>(new BusConfiguration()
                .addFeature(Feature.SyncPubSub.Default())
                .addFeature(new Feature.AsynchronousHandlerInvocation().setExecutor(Pool.unstoppable()))
                // threads for publishAsync, which nothing here calls
                .addFeature(Feature.AsynchronousMessageDispatch.Default().setNumberOfMessageDispatchers(0))
                .addPublicationErrorHandler(error -> {
                    throw new IllegalStateException(error.getCause());
                }));
        var handlers = ListenerClass.instance(ListenerClass.handling("MbassadorHandlers", listeners));
        bus.subscribe(handlers);
        return new Wiring(
                parcel -> {
                    bus.publish(parcel);
                    return parcel;
                },
                // which keeps the handlers, because the bus itself does so weakly
                () -> bus.unsubscribe(handlers));
    }
}
