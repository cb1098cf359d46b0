package dev.observables.internal.deployment;

import dev.observables.internal.platform.OptionalApis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An observable method as the rules see it: plain data, so that a container's annotated types, a compiler's elements or any
 * other source can give the same description.
 *
 * @param bean the class whose beans have the method, which may be a subclass of the one that declares it
 * @param declaringClass the full name of the class or interface that declares it
 * @param modifiers its modifiers, as Java's keywords; {@code default} is among them
 * @param declarations its {@code @Observable} annotations, those of composed annotations included
 * @param annotations the full names of all its annotations
 * @param durables its {@code @Durable} annotations, those of composed annotations included
 * @param isOrdered whether it carries {@code @Ordered}, on itself or by a composed annotation
 * @param isOverridable whether a subclass of the bean class, such as a container generates, can override it
 * @param isOffered whether one of the bean's types offers it to callers
 * @param isBypassed whether the container has generated a subclass of the bean class that calls it without interceptors
 * @param notIntercepted why the container does not intercept the method although it sends; empty if it does
 */
public record MethodDescription(
        BeanDescription bean,
        String declaringClass,
        String name,
        Set<String> modifiers,
        List<ParameterDescription> parameters,
        DescribedType returned,
        List<Declaration> declarations,
        Set<String> annotations,
        List<DurableDeclaration> durables,
        boolean isOrdered,
        boolean isOverridable,
        boolean isOffered,
        boolean isBypassed,
        Optional<String> notIntercepted) {

    public boolean sends() {
        return any(Declaration::sends);
    }

    public boolean listens() {
        return any(Declaration::listens);
    }

    public boolean awaits() {
        return any(Declaration::awaits);
    }

    public boolean isDurable() {
        return !durables.isEmpty();
    }

    /** Its {@code @Durable}, or what stands for it where there is none. */
    DurableDeclaration durable() {
        return durables.isEmpty() ? DurableDeclaration.DEFAULT : durables.get(0);
    }

    /** Without a stream: the rules ask for it many times for each method of a deployment. */
    boolean any(Predicate<Declaration> what) {
        for (var declaration : declarations) {
            if (what.test(declaration)) {
                return true;
            }
        }
        return false;
    }

    /** The names of one member over all declarations, as they are written. */
    public List<String> names(Function<Declaration, List<String>> member) {
        return declarations.size() == 1
                ? member.apply(declarations.get(0))
                : declarations.stream()
                        .flatMap(declaration -> member.apply(declaration).stream())
                        .toList();
    }

    /** The name of the argument or property that its events have as their key; empty if they have none. */
    public String key() {
        for (var declaration : declarations) {
            if (!declaration.key().isEmpty()) {
                return declaration.key();
            }
        }
        return "";
    }

    /** The position of its JAX-RS {@code AsyncResponse} parameter, or -1. */
    public int asyncResponse() {
        for (var parameter : parameters) {
            if (parameter.type().name().equals(OptionalApis.ASYNC_RESPONSE)) {
                return parameter.position();
            }
        }
        return -1;
    }

    /** Such as {@code Onboarding.sendWelcomeEmail(Registration)}. */
    public String place() {
        var types = new StringJoiner(", ", "(", ")");
        parameters.forEach(parameter -> types.add(parameter.type().simpleName()));
        return bean.displayName() + "." + name + types;
    }

    /** The same method once the container has shown the bean that has it. */
    MethodDescription ofBean(BeanDescription known, boolean isOfferedByIt, Optional<String> notInterceptedThere) {
        return seenAs(known, isOfferedByIt, isBypassed, notInterceptedThere);
    }

    /** The same method, called directly by the subclass that the container has generated. */
    MethodDescription bypassed() {
        return seenAs(bean, isOffered, true, notIntercepted);
    }

    private MethodDescription seenAs(
            BeanDescription ofBean, boolean asOffered, boolean asBypassed, Optional<String> notInterceptedThere) {
        return new MethodDescription(
                ofBean,
                declaringClass,
                name,
                modifiers,
                parameters,
                returned,
                declarations,
                annotations,
                durables,
                isOrdered,
                isOverridable,
                asOffered,
                asBypassed,
                notInterceptedThere);
    }

    /** Its name as a durable listener: the one that it is given, or that of its class and itself. */
    String storedId() {
        var given = durable().id();
        return given.isEmpty() ? bean.simpleName() + "#" + name : given;
    }

    /** Such as {@code Onboarding#sendWelcomeEmail}. */
    public String id() {
        return bean.displayName() + "#" + name;
    }
}
