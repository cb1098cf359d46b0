package dev.observables.internal.deployment;

import dev.observables.internal.platform.Messages;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code @Observable} where no container can intercept or call the method (OBS-7.3). */
final class IneffectiveAnnotations {

    private final Set<Class<?>> checked = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /** A producer's product is not intercepted, whatever its class says. */
    void product(Class<?> productClass, String producer) {
        for (var type = productClass; type != null && !PlatformTypes.isOne(type); type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (ComposedAnnotations.isObservable(method)) {
                    problems.add(Problem.warning(Messages.PRODUCED, place(productClass, method), producer));
                }
            }
        }
    }

    /** The abstract methods of a bean's superclasses and interfaces. */
    void abstractMethods(Class<?> beanClass) {
        for (var type = beanClass; type != null && !PlatformTypes.isOne(type); type = type.getSuperclass()) {
            if (type != beanClass && Modifier.isAbstract(type.getModifiers())) {
                checkAbstractMethods(type);
            }
            checkInterfaces(type);
        }
    }

    void interceptorOrDecorator(List<DiscoveredMethod> methods) {
        methods.stream().map(IneffectiveAnnotations::interceptorOrDecorator).forEach(problems::add);
    }

    private static Problem interceptorOrDecorator(DiscoveredMethod method) {
        return Problem.warning(
                Messages.INTERCEPTOR_OR_DECORATOR, method.description().place());
    }

    /** The methods of a type that has turned out to be no bean. */
    static List<Problem> noBean(AnnotatedType<?> type, List<DiscoveredMethod> methods, Set<Class<?>> beanClasses) {
        var javaClass = type.getJavaClass();
        if (ComponentTypes.isInterceptorOrDecorator(type)) {
            return methods.stream()
                    .map(IneffectiveAnnotations::interceptorOrDecorator)
                    .toList();
        }
        boolean isComponent = ComponentTypes.isComponent(type) || ComponentTypes.isWebComponent(type);
        var ineffective = methods.stream()
                .map(DiscoveredMethod::description)
                .filter(method -> method.listens()
                        || !isComponent && !method.declarations().isEmpty())
                .toList();
        if (ineffective.isEmpty()
                || ComponentTypes.isAbstractOrAlternative(type)
                || beanClasses.stream().anyMatch(javaClass::isAssignableFrom)) {
            return List.of();
        }
        return ineffective.stream()
                .map(method -> Problem.warning(Messages.NOT_A_BEAN, method.place(), javaClass.getName()))
                .toList();
    }

    /** A servlet, filter or listener is not intercepted even where it is a bean: the instance that is called is not the bean's. */
    static List<Problem> webComponent(AnnotatedType<?> type, List<DiscoveredMethod> methods) {
        // what also listens can be meant for the bean
        var senders = methods.stream()
                .map(DiscoveredMethod::description)
                .filter(method -> method.sends() && !method.listens())
                .toList();
        if (senders.isEmpty() || !ComponentTypes.isWebComponent(type) || ComponentTypes.isAbstractOrAlternative(type)) {
            return List.of();
        }
        return senders.stream()
                .map(method -> Problem.warning(Messages.WEB_COMPONENT, method.place()))
                .toList();
    }

    private void checkInterfaces(Class<?> type) {
        for (var parent : type.getInterfaces()) {
            if (!PlatformTypes.isOne(parent) && !checked.contains(parent)) {
                checkAbstractMethods(parent);
                checkInterfaces(parent);
            }
        }
    }

    private void checkAbstractMethods(Class<?> type) {
        if (!checked.add(type)) {
            return;
        }
        for (var method : type.getDeclaredMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && ComposedAnnotations.isObservable(method)) {
                problems.add(Problem.warning(Messages.NEVER_INTERCEPTED, place(type, method)));
            }
        }
    }

    /** Such as {@code Onboarding.sendWelcomeEmail(Registration)}, for a method that no description is made of. */
    static String place(Class<?> type, Method method) {
        return type.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
