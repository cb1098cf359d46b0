package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the event names of one method can have wrong (OBS-7.2, OBS-7.3). */
record NameRules(MethodDescription method, NameResolver resolver) {

    private static final String PATTERN_HINT =
            ", with * for any of them, and an ending :completed or :failed if it is the derived event that is meant";

    static List<Problem> check(MethodDescription method, NameResolver resolver) {
        var rules = new NameRules(method, resolver);
        var problems = new ArrayList<Problem>();
        problems.addAll(rules.names(Declaration::send, rules::sent));
        problems.addAll(rules.names(Declaration::sendOnFailure, rules::sent));
        problems.addAll(rules.names(Declaration::listen, rules::listened));
        problems.addAll(rules.duplicates("send", Declaration::send));
        problems.addAll(rules.duplicates("sendOnFailure", Declaration::sendOnFailure));
        problems.addAll(rules.duplicates("listen", Declaration::listen));
        return problems;
    }

    private List<Problem> names(Function<Declaration, List<String>> member, Function<String, Optional<Problem>> rule) {
        var problems = new ArrayList<Problem>();
        for (var written : method.names(member)) {
            var resolved = resolver.resolve(written);
            for (var key : resolved.missing()) {
                problems.add(Problem.error(Messages.UNRESOLVED_NAME, method.place(), written, key, key));
            }
            resolved.name().flatMap(rule).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> sent(String name) {
        if (EventNames.isValid(name)) {
            return Optional.empty();
        }
        return Optional.of(
                EventNames.isDerived(name) && EventNames.isValid(EventNames.base(name))
                        ? Problem.error(Messages.DERIVED_NAME_SENT, method.place(), name)
                        : Problem.error(Messages.INVALID_NAME, method.place(), name, ""));
    }

    private Optional<Problem> listened(String name) {
        return EventNames.isValidToListen(name)
                ? Optional.empty()
                : Optional.of(Problem.error(Messages.INVALID_NAME, method.place(), name, PATTERN_HINT));
    }

    private List<Problem> duplicates(String memberName, Function<Declaration, List<String>> member) {
        var names = method.names(member);
        if (names.size() < 2) {
            return List.of();
        }
        var seen = new HashSet<String>();
        return names.stream()
                .flatMap(written -> resolver.resolve(written).name().stream())
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> Problem.warning(Messages.DUPLICATE_NAME, method.place(), name, memberName))
                .toList();
    }
}
