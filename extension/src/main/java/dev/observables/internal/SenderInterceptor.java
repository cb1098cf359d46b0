package dev.observables.internal;

import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.sending.Interception;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Optional;

/**
 * Sees a sending method succeed or fail. It stands inside {@code @Transactional} (PLATFORM_BEFORE + 200), so that it sees
 * the transaction that the method's work belongs to, and outside everything else, so that a retry or a validation of
 * the result counts as the method's own.
 */
@Sending
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
public class SenderInterceptor implements Serializable {

    private static final long serialVersionUID = 1;

    /** Serialisable in every container, as the interceptor of a passivated bean has to be. */
    @Inject
    private BeanManager beans;

    /** Null until it is first needed: after the start, and again after passivation. */
    private transient Interception interception;

    @AroundInvoke
    @AroundTimeout
    Object send(InvocationContext invocation) throws Exception {
        var found = interception();
        if (found.isEmpty()) {
            Log.error(Messages.NOT_STARTED.text(invocation.getMethod()));
            return invocation.proceed();
        }
        return found.get().send(invocation);
    }

    /** Empty while the container boots. */
    final Optional<Interception> interception() {
        if (interception == null) {
            interception = ServicesExtension.of(beans)
                    .services()
                    .map(DeploymentServices::interception)
                    .orElse(null);
        }
        return Optional.ofNullable(interception);
    }
}
