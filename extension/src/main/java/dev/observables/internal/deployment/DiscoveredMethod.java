package dev.observables.internal.deployment;

import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * An observable method as a container has shown it: its description, and what is needed to intercept and to call it.
 *
 * @param method the method as the container offers it, which may be a bridge
 * @param bean the bean that has it; null for a class that is no bean
 * @param offered the method as the bean's callers see it; empty if no type of the bean has it
 */
public record DiscoveredMethod(
        MethodDescription description,
        Class<?> beanClass,
        Method method,
        Bean<?> bean,
        Optional<OfferedMethod> offered) {

    /**
     * Whether a call of the other method ends in this one. A container may look for the interceptors of a method that this
     * one overrides, or of the bridge to it.
     */
    public boolean isCalledAs(Method other) {
        return other.getName().equals(method.getName())
                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes());
    }

    /** The same method once the container has shown the bean that has it. */
    DiscoveredMethod ofBean(Bean<?> known, BeanDescription described, Optional<String> notIntercepted) {
        var seenByCallers = OfferedMethod.of(known, beanClass, method);
        return new DiscoveredMethod(
                description.ofBean(described, seenByCallers.isPresent(), notIntercepted),
                beanClass,
                method,
                known,
                seenByCallers);
    }

    /** The same method, called directly by the subclass that the container has generated. */
    DiscoveredMethod bypassed() {
        return new DiscoveredMethod(description.bypassed(), beanClass, method, bean, offered);
    }

    /** The same method with the full name of its class in messages and ids. */
    DiscoveredMethod withFullClassName() {
        var full = description.bean().displayedAs(description.bean().name());
        return new DiscoveredMethod(
                description.ofBean(full, description.isOffered(), description.notIntercepted()),
                beanClass,
                method,
                bean,
                offered);
    }
}
