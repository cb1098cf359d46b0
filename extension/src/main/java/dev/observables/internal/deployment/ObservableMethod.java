package dev.observables.internal.deployment;

import dev.observables.Observable;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A method that carries {@code @Observable}, directly or by composed annotations, as it was discovered. */
public record ObservableMethod(
        Class<?> beanClass, String className, AnnotatedMethod<?> annotated, List<Observable> annotations) {

    /** The methods of a type that count for its beans: not what a subclass overrides. */
    public static List<ObservableMethod> of(AnnotatedType<?> type) {
        var offered =
                type.getMethods().stream().map(AnnotatedMethod::getJavaMember).collect(Collectors.toSet());
        return type.getMethods().stream()
                .map(method -> new ObservableMethod(
                        type.getJavaClass(),
                        type.getJavaClass().getSimpleName(),
                        method,
                        observables(method.getAnnotations())))
                .filter(method -> !method.annotations().isEmpty())
                .filter(method -> !isBridgeOrOverridden(method.method(), type.getJavaClass(), offered))
                .toList();
    }

    /** Each {@code @Observable} among the annotations and, at any depth, on their types. */
    public static List<Observable> observables(Iterable<? extends Annotation> annotations) {
        var found = new ArrayList<Observable>();
        collect(annotations, found, new HashSet<>());
        return found;
    }

    public Method method() {
        return annotated.getJavaMember();
    }

    public boolean sends() {
        return annotations.stream().anyMatch(o -> o.send().length + o.sendOnFailure().length > 0);
    }

    boolean listens() {
        return annotations.stream().anyMatch(o -> o.listen().length > 0);
    }

    public boolean awaits() {
        return annotations.stream().anyMatch(Observable::await);
    }

    /** The names of one member over all annotations, as they are written. */
    List<String> names(Function<Observable, String[]> member) {
        return annotations.stream().flatMap(o -> Arrays.stream(member.apply(o))).toList();
    }

    /** Why the container can neither intercept nor properly call the method, if so. */
    public Optional<String> obstacle() {
        int modifiers = method().getModifiers();
        return Modifier.isPrivate(modifiers)
                ? Optional.of("private")
                : Modifier.isStatic(modifiers)
                        ? Optional.of("static")
                        : Modifier.isFinal(modifiers) ? Optional.of("final") : Optional.empty();
    }

    public boolean isOfFinalClass() {
        return Modifier.isFinal(beanClass.getModifiers());
    }

    /** Such as {@code Onboarding.sendWelcomeEmail(Registration)}. */
    String place() {
        return place(className, method());
    }

    /** Such as {@code Onboarding#sendWelcomeEmail}. */
    String id() {
        return className + "#" + method().getName();
    }

    /** The same method told by the full name of its class, where another class shares the simple one. */
    ObservableMethod withFullClassName() {
        return new ObservableMethod(beanClass, beanClass.getName(), annotated, annotations);
    }

    public static String place(Class<?> beanClass, Method method) {
        return place(beanClass.getSimpleName(), method);
    }

    private static String place(String className, Method method) {
        return className + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static void collect(
            Iterable<? extends Annotation> annotations, List<Observable> found, Set<Class<?>> seen) {
        for (var annotation : annotations) {
            var type = annotation.annotationType();
            if (annotation instanceof Observable observable) {
                found.add(observable);
            } else if (!type.getName().startsWith("java.") && seen.add(type)) {
                collect(List.of(type.getAnnotations()), found, seen);
            }
        }
    }

    private static boolean isBridgeOrOverridden(Method method, Class<?> beanClass, Set<Method> offered) {
        if (method.isBridge()) {
            return !isOfHiddenClass(method);
        }
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            return false;
        }
        var declaring = method.getDeclaringClass();
        for (var type = beanClass; type != null && type != declaring && declaring.isAssignableFrom(type); ) {
            if (overrides(type, method, offered)) {
                return true;
            }
            type = type.getSuperclass();
        }
        return false;
    }

    private static boolean overrides(Class<?> type, Method inherited, Set<Method> offered) {
        return Arrays.stream(type.getDeclaredMethods())
                // OpenWebBeans offers no bridges, but what they stand for
                .filter(own -> offered.contains(own) || !(own.isBridge() && isOfHiddenClass(own)))
                .anyMatch(own -> own.getName().equals(inherited.getName())
                        && Arrays.equals(own.getParameterTypes(), inherited.getParameterTypes())
                        && isVisibleTo(type, inherited));
    }

    /** The bridge that the compiler gives a public class to a method of its package-private superclass is that method. */
    private static boolean isOfHiddenClass(Method bridge) {
        return Arrays.stream(bridge.getDeclaringClass().getDeclaredMethods())
                .noneMatch(other -> !other.isBridge()
                        && other.getName().equals(bridge.getName())
                        && other.getParameterCount() == bridge.getParameterCount());
    }

    private static boolean isVisibleTo(Class<?> type, Method inherited) {
        int modifiers = inherited.getModifiers();
        return Modifier.isPublic(modifiers)
                || Modifier.isProtected(modifiers)
                || type.getPackage() == inherited.getDeclaringClass().getPackage();
    }
}
