package dev.observables.internal.deployment;

import dev.observables.internal.platform.OptionalApis;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.Interceptor;
import java.lang.reflect.Modifier;

/** What a container makes of a type, as the type's annotations say. */
final class ComponentTypes {

    private ComponentTypes() {}

    static boolean isMessageDriven(AnnotatedType<?> type) {
        return OptionalApis.isPresent(OptionalApis.MESSAGE_DRIVEN, type.getAnnotations());
    }

    static boolean isComponent(AnnotatedType<?> type) {
        return isMessageDriven(type)
                || OptionalApis.isAnyPresent(OptionalApis.WEB_COMPONENTS, type.getAnnotations())
                || OptionalApis.isAnyPresent(OptionalApis.ENDPOINTS, type.getAnnotations());
    }

    /** Whether it is a servlet, filter or listener, by its annotations or by what it implements. */
    static boolean isWebComponent(AnnotatedType<?> type) {
        return OptionalApis.isAnyPresent(OptionalApis.WEB_COMPONENTS, type.getAnnotations())
                || OptionalApis.isOneOf(type.getJavaClass(), OptionalApis.WEB_COMPONENT_TYPES);
    }

    static boolean isInterceptorOrDecorator(AnnotatedType<?> type) {
        return type.isAnnotationPresent(jakarta.decorator.Decorator.class)
                || type.isAnnotationPresent(jakarta.interceptor.Interceptor.class);
    }

    static boolean isInterceptorOrDecorator(Bean<?> bean, AnnotatedType<?> type) {
        return bean instanceof Decorator || bean instanceof Interceptor || isInterceptorOrDecorator(type);
    }

    /** Whether the type is not meant to be a bean: it is abstract, or an alternative that is not selected. */
    static boolean isAbstractOrAlternative(AnnotatedType<?> type) {
        return Modifier.isAbstract(type.getJavaClass().getModifiers()) || type.isAnnotationPresent(Alternative.class);
    }
}
