package dev.observables.internal.sending;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the sender of an intercepted invocation. */
public final class Senders {

    /** Methods that are intercepted, and whose annotation another extension has removed since. */
    private final Set<Method> former;

    private final Map<Method, List<Sender>> byMethod = new HashMap<>();

    public Senders(Collection<Sender> senders, Set<Method> former) {
        this.former = Set.copyOf(former);
        for (var sender : senders) {
            // bean classes that inherit a method share it
            byMethod.merge(
                    sender.method(),
                    List.of(sender),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
    }

    /** Whether the method is intercepted only because it once was a sender. */
    boolean isFormer(InvocationContext invocation) {
        return former.contains(invocation.getMethod());
    }

    Sender of(InvocationContext invocation) {
        return find(invocation).orElseThrow(() -> unknown(invocation));
    }

    static IllegalStateException unknown(InvocationContext invocation) {
        return new IllegalStateException(invocation.getMethod() + " is intercepted and is not a sender");
    }

    Optional<Sender> find(InvocationContext invocation) {
        var method = invocation.getMethod();
        var senders = byMethod.get(method);
        if (senders == null && former.contains(method)) {
            return Optional.empty();
        }
        if (senders == null) {
            return bySignature(method, invocation.getTarget());
        }
        return Optional.of(senders.size() == 1 ? senders.get(0) : nearest(senders, invocation.getTarget()));
    }

    /** A container may name a bridge method, or that of an interface or superclass, instead of the bean's own method. */
    private Optional<Sender> bySignature(Method method, Object target) {
        var candidates = byMethod.values().stream()
                .flatMap(List::stream)
                .filter(sender -> sender.beanClass().isInstance(target)
                        && sender.method().getName().equals(method.getName())
                        && sender.method().getParameterCount() == method.getParameterCount())
                .toList();
        var same = candidates.stream()
                .filter(sender -> Arrays.equals(sender.method().getParameterTypes(), method.getParameterTypes()))
                .toList();
        var found = same.isEmpty() ? candidates : same;
        return found.isEmpty() ? Optional.empty() : Optional.of(nearest(found, target));
    }

    /** The target's class may be a subclass of the bean class, made by the container. */
    private static Sender nearest(List<Sender> senders, Object target) {
        Sender nearest = null;
        for (var sender : senders) {
            if (sender.beanClass().isInstance(target)
                    && (nearest == null || nearest.beanClass().isAssignableFrom(sender.beanClass()))) {
                nearest = sender;
            }
        }
        return nearest == null ? senders.get(0) : nearest;
    }
}
