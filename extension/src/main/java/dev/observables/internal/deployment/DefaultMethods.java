package dev.observables.internal.deployment;

import dev.observables.Observable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Default methods with {@code @Observable}, which OpenWebBeans leaves out of what it shows of a bean class. */
final class DefaultMethods {

    private final ComposedAnnotations<Observable> observables;
    private final Map<Class<?>, List<Method>> byInterface = new HashMap<>();

    DefaultMethods(ComposedAnnotations<Observable> observables) {
        this.observables = observables;
    }

    /** Those of all interfaces of the class, overridden ones included. */
    List<Method> of(Class<?> beanClass) {
        var interfaces = new LinkedHashSet<Class<?>>();
        for (var type = beanClass; type != null; type = type.getSuperclass()) {
            collect(type, interfaces);
        }
        if (interfaces.isEmpty()) {
            return List.of();
        }
        var methods = new ArrayList<Method>();
        for (var type : interfaces) {
            methods.addAll(byInterface.computeIfAbsent(type, this::declaredBy));
        }
        return methods;
    }

    private static void collect(Class<?> type, Set<Class<?>> interfaces) {
        for (var parent : type.getInterfaces()) {
            if (!PlatformTypes.isOne(parent) && interfaces.add(parent)) {
                collect(parent, interfaces);
            }
        }
    }

    private List<Method> declaredBy(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && method.isDefault() && !method.isBridge())
                .filter(method ->
                        !observables.in(Arrays.asList(method.getAnnotations())).isEmpty())
                .toList();
    }
}
