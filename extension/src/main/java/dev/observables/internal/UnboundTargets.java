package dev.observables.internal;

import dev.observables.internal.platform.OptionalApis;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Injection targets that a server has made of a component's class, and not of the type to which the extension has bound its
 * interceptor. If the class declares interceptors itself, Weld generates a subclass for such a target, which calls all methods
 * directly that have none of them. Weld names a subclass after the bean's types, so that the class's bean, which has the same
 * types, would be given the same subclass. With one more type, the bean gets a subclass of its own.
 */
final class UnboundTargets {

    private final Set<Class<?>> classes = new HashSet<>();

    void add(AnnotatedType<?> type, BeanManager beans) {
        if (!isBound(type) && mayBeIntercepted(type, beans)) {
            classes.add(type.getJavaClass());
        }
    }

    /** Gives a bean that sends a subclass of its own, or reports its class if that is not possible. */
    void separate(ProcessBeanAttributes<?> phase, Consumer<Class<?>> notSeparated) {
        if (!(phase.getAnnotated() instanceof AnnotatedType<?> type)
                || !classes.contains(type.getJavaClass())
                || !isBound(type)
                // the server intercepts enterprise beans without a subclass
                || OptionalApis.isAnyPresent(OptionalApis.SESSION_BEANS, type.getAnnotations())) {
            return;
        }
        if (ExtensibleClass.isExtensible(type.getJavaClass())) {
            phase.configureBeanAttributes().addType(OwnSubclass.class);
        } else {
            notSeparated.accept(type.getJavaClass());
        }
    }

    void forget() {
        classes.clear();
    }

    private static boolean isBound(AnnotatedType<?> type) {
        return type.getMethods().stream()
                .anyMatch(method ->
                        method.isAnnotationPresent(Sending.class) || method.isAnnotationPresent(Fenced.class));
    }

    /** Whether the class declares an interceptor, even if only of its life cycle. A stereotype may declare a binding. */
    private static boolean mayBeIntercepted(AnnotatedType<?> type, BeanManager beans) {
        return Stream.concat(Stream.of(type), type.getMethods().stream())
                .flatMap(annotated -> annotated.getAnnotations().stream())
                .map(Annotation::annotationType)
                .anyMatch(annotation -> annotation == Interceptors.class
                        || beans.isInterceptorBinding(annotation)
                        || beans.isStereotype(annotation));
    }
}
