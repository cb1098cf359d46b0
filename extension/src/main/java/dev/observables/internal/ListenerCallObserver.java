package dev.observables.internal;

import dev.observables.internal.dispatch.ListenerCall;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * The one asynchronous observer of the deployment (CDI 4.0, section 10.5), through which every listener is called: with
 * one for each listener, a container matches each new name against all of them.
 *
 * <p>It is a bean for its static method's sake, which needs no instance. For a synthetic observer Weld makes the event's
 * metadata and keeps it on a stack, at each call.
 */
class ListenerCallObserver {

    static void call(@ObservesAsync ListenerCall call) {
        call.run();
    }

    /** Selected once; the second select makes OpenWebBeans find its observers in a cache. */
    static Event<ListenerCall> bus(BeanManager beans) {
        return beans.getEvent().select(ListenerCall.class).select();
    }

    /** Keeps the calls from an application's own observers of any object: they are none of its events. */
    static <T, X> void shield(ProcessObserverMethod<T, X> phase) {
        ObserverMethod<T> observer = phase.getObserverMethod();
        if (observer.isAsync() && observesAnything(observer.getObservedType())) {
            phase.configureObserverMethod().notifyWith(context -> notify(observer, context));
        }
    }

    private static <T> void notify(ObserverMethod<T> observer, EventContext<T> context) {
        if (!(context.getEvent() instanceof ListenerCall)) {
            observer.notify(context);
        }
    }

    private static boolean observesAnything(Type type) {
        return type instanceof TypeVariable
                || type instanceof Class<?> observed
                        && observed.isAssignableFrom(ListenerCall.class)
                        && observed != ListenerCall.class;
    }
}
