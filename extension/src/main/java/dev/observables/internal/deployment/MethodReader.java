package dev.observables.internal.deployment;

import dev.observables.Argument;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Ordered;
import dev.observables.Payload;
import dev.observables.internal.deployment.BeanDescription.Kind;
import dev.observables.internal.platform.OptionalApis;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a container's annotated types into descriptions of their methods, so that everything after it works on those alone.
 */
final class MethodReader {

    private final ComposedAnnotations<Observable> observables = new ComposedAnnotations<>(Observable.class);
    private final ComposedAnnotations<Ordered> orders = new ComposedAnnotations<>(Ordered.class);
    private final ComposedAnnotations<Durable> durables = new ComposedAnnotations<>(Durable.class);
    private final DefaultMethods defaultMethods = new DefaultMethods(observables);
    /** As sets, by the keywords in a row: most methods of a deployment have the same few. */
    private final Map<String, Set<String>> modifiers = new HashMap<>();
    /** A container shows the same object again where no extension has changed the type. */
    private final Map<AnnotatedType<?>, List<DiscoveredMethod>> known = new IdentityHashMap<>();

    /** The methods in effect that carry an annotation of the library, on themselves or on a parameter. */
    List<DiscoveredMethod> methods(AnnotatedType<?> type) {
        return known.computeIfAbsent(type, this::read);
    }

    /** Forgets the types, because a container's own description of them is large. */
    void forget() {
        known.clear();
    }

    private List<DiscoveredMethod> read(AnnotatedType<?> type) {
        var shown = new HashSet<Method>();
        var candidates = new ArrayList<AnnotatedElements>();
        for (var method : type.getMethods()) {
            shown.add(method.getJavaMember());
            if (!observables.in(method.getAnnotations()).isEmpty() || AnnotatedElements.hasMarkedParameter(method)) {
                candidates.add(AnnotatedElements.of(method));
            }
        }
        for (var method : defaultMethods.of(type.getJavaClass())) {
            if (!shown.contains(method)) {
                candidates.add(AnnotatedElements.of(method));
            }
        }
        return candidates.isEmpty() ? List.of() : describe(type, candidates, shown);
    }

    private List<DiscoveredMethod> describe(
            AnnotatedType<?> type, List<AnnotatedElements> candidates, Set<Method> shown) {
        var beanClass = type.getJavaClass();
        var effective = new EffectiveMethods(beanClass, shown);
        var bean = new BeanDescription(
                beanClass.getName(),
                beanClass.getSimpleName(),
                beanClass.getSimpleName(),
                Kind.COMPONENT,
                "",
                Modifier.isFinal(beanClass.getModifiers()),
                names(type.getAnnotations()),
                List.of());
        var methods = new ArrayList<DiscoveredMethod>();
        for (var candidate : candidates) {
            effective
                    .behind(candidate.method())
                    .map(behind -> describe(candidate, behind, effective, bean))
                    .ifPresent(methods::add);
        }
        return List.copyOf(methods);
    }

    private DiscoveredMethod describe(
            AnnotatedElements elements, Method behind, EffectiveMethods effective, BeanDescription bean) {
        var beanClass = effective.beanClass();
        var types = ReflectedType.parameters(behind, beanClass);
        var parameters = new ArrayList<ParameterDescription>();
        for (int i = 0; i < types.size(); i++) {
            parameters.add(describe(
                    i, behind.getParameters()[i], elements.ofParameters().get(i), types.get(i)));
        }
        var description = new MethodDescription(
                bean,
                behind.getDeclaringClass().getName(),
                behind.getName(),
                modifiers(behind),
                List.copyOf(parameters),
                ReflectedType.returned(behind, beanClass),
                observables.in(elements.ofMethod()).stream()
                        .map(Declaration::of)
                        .toList(),
                names(elements.ofMethod()),
                durables.in(elements.ofMethod()).stream()
                        .map(DurableDeclaration::of)
                        .toList(),
                orders.isIn(elements.ofMethod()),
                effective.isOverridable(behind),
                false,
                false,
                effective.notIntercepted(elements.method()));
        return new DiscoveredMethod(description, beanClass, elements.method(), null, Optional.empty());
    }

    private static ParameterDescription describe(
            int position, Parameter parameter, Collection<Annotation> annotations, DescribedType type) {
        return new ParameterDescription(
                position,
                parameter.isNamePresent() ? Optional.of(parameter.getName()) : Optional.empty(),
                RestNames.of(annotations),
                OptionalApis.isAnyPresent(OptionalApis.CONTAINER_PARAMETERS, annotations),
                annotations.stream().anyMatch(Payload.class::isInstance),
                annotations.stream()
                        .filter(Argument.class::isInstance)
                        .map(annotation -> ((Argument) annotation).value())
                        .findFirst(),
                type);
    }

    private Set<String> modifiers(Method method) {
        var keywords = Modifier.toString(method.getModifiers()) + (method.isDefault() ? " default" : "");
        return modifiers.computeIfAbsent(keywords, any -> Set.of(keywords.split(" ")));
    }

    private static Set<String> names(Collection<Annotation> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.annotationType().getName())
                .collect(Collectors.toUnmodifiableSet());
    }
}
