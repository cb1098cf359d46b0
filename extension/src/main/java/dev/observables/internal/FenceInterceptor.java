package dev.observables.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Ends the call of a durable listener in the listener's own transaction. It stands inside {@code @Transactional}
 * (PLATFORM_BEFORE + 200), and outside {@link SenderInterceptor}: what the listener sends is stored before its call ends.
 */
@Fenced
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 240)
public class FenceInterceptor implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private BeanManager beans;

    @AroundInvoke
    Object fence(InvocationContext invocation) throws Exception {
        var services = ServicesExtension.of(beans).services();
        return services.isPresent()
                ? services.get().dispatcher().fence().around(invocation.getMethod(), invocation::proceed)
                : invocation.proceed();
    }
}
