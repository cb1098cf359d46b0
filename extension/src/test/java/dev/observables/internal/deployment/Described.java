package dev.observables.internal.deployment;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.internal.deployment.BeanDescription.Kind;
import dev.observables.internal.platform.MapConfiguration;
import dev.observables.internal.platform.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Descriptions of methods of the bean {@code Shop}, which no class stands behind. */
record Described(MethodDescription method) {

    static Described sender(String name, String... events) {
        return method(name, Observable.Literal.INSTANCE.withSend(events));
    }

    static Described listener(String name, String... events) {
        return method(name, Observable.Literal.INSTANCE.withListen(events));
    }

    static Described method(String name, Observable... annotations) {
        return new Described(new MethodDescription(
                bean(Kind.MANAGED_BEAN, "jakarta.enterprise.context.ApplicationScoped", false),
                "shop.Shop",
                name,
                Set.of("public"),
                List.of(),
                ReflectedType.of(void.class),
                Stream.of(annotations).map(Declaration::of).toList(),
                Set.of(),
                List.of(),
                false,
                true,
                true,
                false,
                Optional.empty()));
    }

    private static BeanDescription bean(Kind kind, String scope, boolean isFinal) {
        return new BeanDescription("shop.Shop", "Shop", "Shop", kind, scope, isFinal, Set.of(), List.of("shop.Shop"));
    }

    Described returning(Class<?> type) {
        return returning(ReflectedType.of(type));
    }

    Described returning(DescribedType type) {
        return with(method.bean(), method.modifiers(), method.parameters(), type, method.annotations());
    }

    Described modifiers(String... modifiers) {
        return with(method.bean(), Set.of(modifiers), method.parameters(), method.returned(), method.annotations());
    }

    Described annotated(String... names) {
        return with(method.bean(), method.modifiers(), method.parameters(), method.returned(), Set.of(names));
    }

    Described inScope(String scope) {
        return of(bean(Kind.MANAGED_BEAN, scope, false));
    }

    Described ofKind(Kind kind) {
        return of(bean(kind, method.bean().scope(), false));
    }

    Described ofFinalClass() {
        return of(bean(Kind.MANAGED_BEAN, method.bean().scope(), true));
    }

    Described payload(String name, Class<?> type) {
        return parameter(Optional.of(name), true, Optional.empty(), type);
    }

    Described argument(String name, Class<?> type) {
        return parameter(Optional.of(name), false, Optional.of(""), type);
    }

    Described parameter(String name, Class<?> type) {
        return parameter(Optional.ofNullable(name), false, Optional.empty(), type);
    }

    Described parameter(Optional<String> name, boolean isPayload, Optional<String> argument, Class<?> type) {
        var parameters = new ArrayList<>(method.parameters());
        parameters.add(new ParameterDescription(
                parameters.size(), name, Optional.empty(), false, isPayload, argument, ReflectedType.of(type)));
        return with(method.bean(), method.modifiers(), parameters, method.returned(), method.annotations());
    }

    Described notOverridable() {
        return seenAs(false, true, Optional.empty());
    }

    Described notOffered() {
        return seenAs(true, false, Optional.empty());
    }

    Described notIntercepted(String reason) {
        return seenAs(true, true, Optional.of(reason));
    }

    Described bypassed() {
        return new Described(method.bypassed());
    }

    Described durable(Durable... durables) {
        return new Described(new MethodDescription(
                method.bean(),
                method.declaringClass(),
                method.name(),
                method.modifiers(),
                method.parameters(),
                method.returned(),
                method.declarations(),
                method.annotations(),
                Stream.of(durables).map(DurableDeclaration::of).toList(),
                method.isOrdered(),
                method.isOverridable(),
                method.isOffered(),
                method.isBypassed(),
                method.notIntercepted()));
    }

    /** Its event names, without a configuration. */
    MethodEvents events() {
        return MethodEvents.of(method, new NameResolver(new Settings(new MapConfiguration(Map.of()), error -> {})));
    }

    private Described of(BeanDescription bean) {
        return with(bean, method.modifiers(), method.parameters(), method.returned(), method.annotations());
    }

    private Described seenAs(boolean isOverridable, boolean isOffered, Optional<String> notIntercepted) {
        return new Described(new MethodDescription(
                method.bean(),
                method.declaringClass(),
                method.name(),
                method.modifiers(),
                method.parameters(),
                method.returned(),
                method.declarations(),
                method.annotations(),
                method.durables(),
                method.isOrdered(),
                isOverridable,
                isOffered,
                method.isBypassed(),
                notIntercepted));
    }

    private Described with(
            BeanDescription bean,
            Set<String> modifiers,
            List<ParameterDescription> parameters,
            DescribedType returned,
            Set<String> annotations) {
        return new Described(new MethodDescription(
                bean,
                method.declaringClass(),
                method.name(),
                modifiers,
                List.copyOf(parameters),
                returned,
                method.declarations(),
                annotations,
                method.durables(),
                method.isOrdered(),
                method.isOverridable(),
                method.isOffered(),
                method.isBypassed(),
                method.notIntercepted()));
    }
}
