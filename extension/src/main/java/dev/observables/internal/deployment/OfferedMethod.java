package dev.observables.internal.deployment;

import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bean's method as its callers see it (CDI 4.0, section 2.2): that of the bean class, or where the bean hides its class,
 * that of an interface or superclass among its types.
 *
 * @param type the bean's type that has the method
 */
record OfferedMethod(Method method, Type type) {

    static Optional<OfferedMethod> of(Bean<?> bean, Class<?> beanClass, Method method) {
        return bean.getTypes().stream()
                .filter(type -> erasure(type) == beanClass)
                .findFirst()
                .map(type -> new OfferedMethod(method, type))
                .or(() -> ofOtherType(bean, beanClass, method));
    }

    private static Optional<OfferedMethod> ofOtherType(Bean<?> bean, Class<?> beanClass, Method method) {
        var variables = TypeVariables.ofHierarchy(beanClass);
        return bean.getTypes().stream()
                .filter(type -> erasure(type) != Object.class)
                .flatMap(type -> methods(type)
                        .filter(offered -> isImplementedBy(method, offered, variables))
                        .map(offered -> new OfferedMethod(offered, type)))
                .findFirst();
    }

    private static Stream<Method> methods(Type type) {
        return Stream.ofNullable(erasure(type)).flatMap(known -> Arrays.stream(known.getMethods()));
    }

    private static boolean isImplementedBy(Method method, Method offered, TypeVariables variables) {
        return offered.getName().equals(method.getName())
                && offered.getParameterCount() == method.getParameterCount()
                && (Arrays.equals(offered.getParameterTypes(), method.getParameterTypes())
                        || Arrays.equals(variables.erasures(offered), variables.erasures(method)));
    }

    private static Class<?> erasure(Type type) {
        return type instanceof Class<?> known
                ? known
                : type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : null;
    }
}
