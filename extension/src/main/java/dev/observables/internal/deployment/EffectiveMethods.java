package dev.observables.internal.deployment;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which methods of a bean class are in effect: what another method of its hierarchy overrides is not (Java Language
 * Specification 17, sections 8.4.8 and 9.4.1).
 *
 * <p>Containers differ in what they show. Weld offers bridges and the default methods of all interfaces, overridden or
 * not; OpenWebBeans offers neither.
 */
final class EffectiveMethods {

    private final Class<?> beanClass;
    private final Set<Method> shown;
    /** Few or none, while a class may have many methods. */
    private final List<Method> shownBridges;

    private final TypeVariables variables;
    /** The bean class, its superclasses, then all interfaces. */
    private final List<Class<?>> hierarchy;

    private final Map<Class<?>, Method[]> declared = new HashMap<>();

    /** @param shown all methods that the container shows of the class */
    EffectiveMethods(Class<?> beanClass, Set<Method> shown) {
        this.beanClass = beanClass;
        this.shown = shown;
        this.shownBridges = shown.stream().filter(Method::isBridge).toList();
        this.variables = TypeVariables.ofHierarchy(beanClass);
        this.hierarchy = hierarchy(beanClass);
    }

    /**
     * The method that a candidate stands for: itself, or for the bridge that the compiler gives a public class to a method
     * of its package-private superclass, that method. Empty if it is not in effect.
     */
    Optional<Method> behind(Method candidate) {
        if (candidate.isBridge()) {
            return inheritedByBridge(candidate).filter(method -> !isOverridden(method));
        }
        return isOverridden(candidate) || isShownAsBridge(candidate) ? Optional.empty() : Optional.of(candidate);
    }

    /** Whether a subclass of the bean class, in its package and class loader, can override the method. */
    boolean isOverridable(Method method) {
        int modifiers = method.getModifiers();
        return !Modifier.isPrivate(modifiers)
                && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) || isInPackage(beanClass, method));
    }

    Class<?> beanClass() {
        return beanClass;
    }

    /** Why the container does not intercept a candidate, as far as its class shows. */
    Optional<String> notIntercepted(Method candidate) {
        if (!shown.contains(candidate)) {
            return Optional.of("this container does not intercept default methods of interfaces."
                    + " Override the method in the bean class");
        }
        return candidate.isBridge() && hasOverloadForSubtypes(candidate)
                ? Optional.of("this container takes the method of a superclass that is not public for a bridge to an"
                        + " overload. Make the superclass public, or rename one of the two")
                : Optional.empty();
    }

    /** Weld looks for what a bridge calls among the overloads whose parameters could be its own. */
    private boolean hasOverloadForSubtypes(Method bridge) {
        return Arrays.stream(declared(bridge.getDeclaringClass()))
                .filter(own -> !own.isBridge()
                        && own.getName().equals(bridge.getName())
                        && own.getParameterCount() == bridge.getParameterCount())
                .anyMatch(own -> IntStream.range(0, own.getParameterCount())
                        .allMatch(i -> bridge.getParameterTypes()[i].isAssignableFrom(own.getParameterTypes()[i])));
    }

    private boolean isOverridden(Method method) {
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            return false;
        }
        var declaring = method.getDeclaringClass();
        return hierarchy.stream()
                .filter(type -> type != declaring && comesBefore(type, declaring))
                .flatMap(type -> Arrays.stream(declared(type)))
                .anyMatch(other -> !other.isBridge() && overrides(other, method));
    }

    /** Whether what a type declares counts for the bean before what the other type declares. */
    private static boolean comesBefore(Class<?> type, Class<?> other) {
        // of a class and an interface the class wins, whether or not it implements it (section 8.4.8)
        return other.isAssignableFrom(type) || other.isInterface() && !type.isInterface();
    }

    private boolean overrides(Method overriding, Method method) {
        int modifiers = overriding.getModifiers();
        return overriding.getName().equals(method.getName())
                && overriding.getParameterCount() == method.getParameterCount()
                && !Modifier.isPrivate(modifiers)
                && !Modifier.isStatic(modifiers)
                && (Modifier.isPublic(modifiers) || !method.getDeclaringClass().isInterface())
                && isVisibleTo(overriding.getDeclaringClass(), method)
                && hasSameParameters(overriding, method);
    }

    private boolean hasSameParameters(Method one, Method other) {
        return Arrays.equals(one.getParameterTypes(), other.getParameterTypes())
                || Arrays.equals(variables.erasures(one), variables.erasures(other));
    }

    private static boolean isVisibleTo(Class<?> type, Method inherited) {
        int modifiers = inherited.getModifiers();
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) || isInPackage(type, inherited);
    }

    private static boolean isInPackage(Class<?> type, Method method) {
        return type.getPackageName().equals(method.getDeclaringClass().getPackageName())
                && type.getClassLoader() == method.getDeclaringClass().getClassLoader();
    }

    /** The inherited method that a bridge calls; empty if the bridge stands for a method of its own class. */
    private Optional<Method> inheritedByBridge(Method bridge) {
        var declaring = bridge.getDeclaringClass();
        return hierarchy.stream()
                .filter(type -> type != declaring && type.isAssignableFrom(declaring))
                .flatMap(type -> Arrays.stream(declared(type)))
                .filter(inherited -> !inherited.isBridge() && isSignatureOf(bridge, inherited))
                .filter(inherited -> Arrays.stream(declared(declaring))
                        .noneMatch(own -> !own.isBridge() && overrides(own, inherited)))
                .findFirst();
    }

    private boolean isShownAsBridge(Method method) {
        return shownBridges.stream()
                .anyMatch(other -> other.getName().equals(method.getName())
                        && inheritedByBridge(other).filter(method::equals).isPresent());
    }

    private static boolean isSignatureOf(Method bridge, Method inherited) {
        return bridge.getName().equals(inherited.getName())
                && Arrays.equals(bridge.getParameterTypes(), inherited.getParameterTypes());
    }

    private Method[] declared(Class<?> type) {
        // the virtual machine copies them at each call
        return declared.computeIfAbsent(type, Class::getDeclaredMethods);
    }

    private static List<Class<?>> hierarchy(Class<?> beanClass) {
        var classes = new ArrayList<Class<?>>();
        var interfaces = new LinkedHashSet<Class<?>>();
        for (var type = beanClass; type != null && type != Object.class; type = type.getSuperclass()) {
            classes.add(type);
            addInterfaces(type, interfaces);
        }
        classes.addAll(interfaces);
        return classes;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> interfaces) {
        for (var parent : type.getInterfaces()) {
            if (interfaces.add(parent)) {
                addInterfaces(parent, interfaces);
            }
        }
    }
}
