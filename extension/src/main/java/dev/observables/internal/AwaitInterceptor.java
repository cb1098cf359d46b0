package dev.observables.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Lets the caller of a sending method wait for its listeners. It stands outside {@code @Transactional}, because before
 * the commit there is nothing to wait for.
 */
@Awaiting
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class AwaitInterceptor implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private BeanManager beans;

    @AroundInvoke
    @AroundTimeout
    Object await(InvocationContext invocation) throws Exception {
        var services = ServicesExtension.of(beans).services();
        return services.isPresent()
                ? services.get().interception().await(invocation, invocation::proceed)
                : invocation.proceed();
    }
}
