package dev.observables.benchmarks;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** The least that an interceptor needs to fire: the event is selected and the options are made once. */
@Firing
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class FiringInterceptor {

    private final Event<Parcel> event;
    private final NotificationOptions options;

    @Inject
    public FiringInterceptor(Event<Parcel> event, NotificationOptions options) {
        this.event = event;
        this.options = options;
    }

    @AroundInvoke
    Object fire(InvocationContext call) throws Exception {
        var result = call.proceed();
        event.fireAsync((Parcel) result, options);
        return result;
    }
}
