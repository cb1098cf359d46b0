package dev.observables.internal;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * What {@link SenderInterceptor} and {@link AwaitInterceptor} are to other beans, for message-driven ones. It is bound to them
 * as a whole, and most of their methods send nothing.
 */
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
public class MessageInterceptor extends SenderInterceptor {

    private static final long serialVersionUID = 1;

    @Override
    @AroundInvoke
    @AroundTimeout
    Object send(InvocationContext invocation) throws Exception {
        var interception = interception();
        if (interception.isEmpty()) {
            return super.send(invocation);
        }
        var sender = interception.get().sender(invocation);
        if (sender.isEmpty()) {
            return invocation.proceed();
        }
        return sender.get().awaits()
                ? interception.get().await(invocation, () -> super.send(invocation))
                : super.send(invocation);
    }
}
