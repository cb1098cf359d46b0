package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Arguments that a sender does not have, or that can never fit the parameter of a listener (OBS-2.5). */
record ArgumentRules(Connections connections, MethodEvents listener, ParameterDescription parameter, String argument) {

    static List<Problem> check(Connections connections) {
        var problems = new ArrayList<Problem>();
        for (var listener : connections.listeners()) {
            for (var parameter : listener.method().parameters()) {
                argument(parameter).ifPresent(argument -> {
                    var rules = new ArgumentRules(connections, listener, parameter, argument);
                    listener.listened().forEach(name -> problems.addAll(rules.check(name)));
                });
            }
        }
        return problems;
    }

    /** The name of the argument that the parameter receives; empty if it receives none, or if the name is not known. */
    static Optional<String> argument(ParameterDescription parameter) {
        return parameter.isPayload()
                ? Optional.empty()
                : parameter.argument().flatMap(name -> name.isEmpty() ? parameter.name() : Optional.of(name));
    }

    private List<Problem> check(String listened) {
        if (EventNames.isDerived(listened)) {
            return List.of(notSent(listened, "the library", List.of()));
        }
        var problems = new ArrayList<Problem>();
        for (var sent : connections.sentNames(listened)) {
            for (var sender : connections.sendersOf().get(sent)) {
                check(sent, sender.method()).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Problem> check(String sent, MethodDescription sender) {
        var given = sender.parameters().stream()
                .filter(candidate -> candidate.name().filter(argument::equals).isPresent())
                .findFirst()
                .or(() -> sender.parameters().stream()
                        .filter(candidate ->
                                candidate.restName().filter(argument::equals).isPresent())
                        .findFirst());
        if (given.isPresent()) {
            var type = given.get().type();
            return parameter.type().canHold(type) ? Optional.empty() : Optional.of(mismatch(sent, sender, type));
        }
        boolean isNameMissing = sender.parameters().stream()
                .anyMatch(candidate ->
                        candidate.name().isEmpty() && candidate.restName().isEmpty());
        return Optional.of(
                isNameMissing
                        ? Problem.warning(
                                Messages.ARGUMENT_NAMES_UNKNOWN,
                                listener.method().place(),
                                argument,
                                sent,
                                sender.place(),
                                sender.declaringClass())
                        : notSent(sent, sender.place(), names(sender)));
    }

    private Problem mismatch(String sent, MethodDescription sender, DescribedType given) {
        return Problem.warning(
                Messages.ARGUMENT_MISMATCH,
                listener.method().place(),
                argument,
                sent,
                sender.place(),
                "of type " + given.name(),
                parameter.nameInMessages(),
                parameter.type().name());
    }

    private Problem notSent(String sent, String sender, List<String> known) {
        return Problem.warning(
                Messages.ARGUMENT_NOT_SENT,
                listener.method().place(),
                sent,
                sender,
                argument,
                Suggestion.of(argument, known),
                known.isEmpty() ? "It has none." : "Its arguments are: " + String.join(", ", known) + ".");
    }

    private static List<String> names(MethodDescription sender) {
        return Stream.concat(
                        sender.parameters().stream().flatMap(parameter -> parameter.name().stream()),
                        sender.parameters().stream().flatMap(parameter -> parameter.restName().stream()))
                .distinct()
                .toList();
    }
}
