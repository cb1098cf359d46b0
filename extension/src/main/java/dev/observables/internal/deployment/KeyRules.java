package dev.observables.internal.deployment;

import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys of events and the order that they are there for: what a method's declaration can have wrong (OBS-12.1, OBS-12.2). */
final class KeyRules {

    private KeyRules() {}

    static List<Problem> check(MethodDescription method) {
        var problems = new ArrayList<Problem>();
        if (!method.key().isEmpty()) {
            key(method).ifPresent(problems::add);
        }
        if (method.isOrdered() && !method.listens()) {
            problems.add(Problem.warning(Messages.ORDERS_NOTHING, method.place()));
        }
        return problems;
    }

    private static Optional<Problem> key(MethodDescription method) {
        if (method.any(declaration ->
                !declaration.key().isEmpty() && !declaration.key().equals(method.key()))) {
            return Optional.of(problem(method, "is not the only one of the method", " Keep one of them."));
        }
        if (!method.sends()) {
            return Optional.of(problem(method, "belongs to no event", " Add send, or remove the key."));
        }
        return isArgument(method) || mayBeProperty(method)
                ? Optional.empty()
                : Optional.of(problem(
                        method,
                        "is neither an argument nor a property of the payload",
                        Suggestion.of(method.key(), arguments(method).toList())
                                + " Name a parameter, or a record component, getter or public field of the payload"
                                + (areNamesKnown(method) ? "." : ", and compile the class with -parameters.")));
    }

    private static Problem problem(MethodDescription method, String what, String remedy) {
        return Problem.error(Messages.UNKNOWN_KEY, method.place(), method.key(), what, remedy);
    }

    private static boolean isArgument(MethodDescription method) {
        return arguments(method).anyMatch(method.key()::equals);
    }

    private static Stream<String> arguments(MethodDescription method) {
        return method.parameters().stream()
                .flatMap(parameter -> Stream.concat(parameter.name().stream(), parameter.restName().stream()));
    }

    private static boolean areNamesKnown(MethodDescription method) {
        return method.parameters().stream()
                .allMatch(parameter -> parameter.name().isPresent());
    }

    /** True where only the call can show what the payload is. */
    private static boolean mayBeProperty(MethodDescription method) {
        return !method.names(Declaration::send).isEmpty()
                && PayloadType.of(
                                method.returned(),
                                method.parameters().stream()
                                        .map(ParameterDescription::type)
                                        .toList())
                        .filter(type -> !type.name().equals(Object.class.getName()))
                        .map(type -> type.hasProperty(method.key()))
                        .orElse(true);
    }
}
