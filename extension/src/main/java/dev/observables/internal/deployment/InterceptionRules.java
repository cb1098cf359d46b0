package dev.observables.internal.deployment;

import dev.observables.internal.deployment.BeanDescription.Kind;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.OptionalApis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a container can intercept a sending method, and call a listening one through a proxy (OBS-7.2, OBS-7.3). */
final class InterceptionRules {

    private static final List<String> MODIFIERS = List.of("private", "static", "final");

    private InterceptionRules() {}

    /** Whether the library's interceptor can be bound to the method. */
    static boolean canIntercept(MethodDescription method) {
        return method.sends() && isInterceptable(method);
    }

    /** Whether nothing is in the way of an interceptor, be it a sender's or a listener's. */
    static boolean isInterceptable(MethodDescription method) {
        return obstacle(method).isEmpty()
                && !method.bean().isFinal()
                && method.notIntercepted().isEmpty();
    }

    /** Whether nothing in the method's own declaration is in the way of a call. */
    static boolean isCallable(MethodDescription method) {
        return obstacle(method).isEmpty();
    }

    static List<Problem> check(MethodDescription method) {
        var problems = new ArrayList<Problem>();
        if (method.declarations().isEmpty()) {
            return problems;
        }
        var obstacle = obstacle(method);
        obstacle.ifPresent(found -> problems.add(Problem.error(
                Messages.NOT_CALLABLE,
                method.place(),
                found.what(),
                method.listens() ? "call it on the bean's contextual reference" : "intercept it",
                found.remedy())));
        if (method.sends()) {
            method.annotations().stream()
                    .filter(OptionalApis.CALLED_BY_CONTAINER::contains)
                    .sorted()
                    .forEach(name -> problems.add(Problem.warning(
                            Messages.CALLED_BY_CONTAINER, method.place(), name.substring(name.lastIndexOf('.') + 1))));
            if (obstacle.isEmpty() && method.bean().kind() != Kind.COMPONENT) {
                method.notIntercepted()
                        .map(reason -> Problem.warning(Messages.NOT_INTERCEPTED, method.place(), reason))
                        .ifPresent(problems::add);
            }
            if (obstacle.isEmpty() && method.isBypassed()) {
                problems.add(Problem.warning(Messages.BYPASSED, method.place()));
            }
        }
        return problems;
    }

    private static Optional<Obstacle> obstacle(MethodDescription method) {
        for (var modifier : MODIFIERS) {
            if (method.modifiers().contains(modifier)) {
                return Optional.of(new Obstacle(
                        "the method is " + modifier,
                        modifier.equals("private")
                                ? "Make it package-private, protected or public"
                                : "Remove " + modifier));
            }
        }
        if (!method.isOverridable()) {
            return Optional.of(new Obstacle(
                    "the method is package-private in a superclass of another package, " + method.declaringClass(),
                    "Make it protected or public"));
        }
        if (method.sends() && method.bean().isFinal()) {
            return Optional.of(new Obstacle("the class is final", "Remove final"));
        }
        return Optional.empty();
    }

    private record Obstacle(String what, String remedy) {}
}
