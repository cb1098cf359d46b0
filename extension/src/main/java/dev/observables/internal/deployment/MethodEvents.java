package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The event names of a method: resolved through the configuration, valid, and each once.
 *
 * @param afterCommit sent on success, in a transaction after its commit
 * @param atOnce sent on success, whatever becomes of the transaction
 * @param onFailure sent on failure
 * @param listened names and patterns that call the method
 * @param sentOnSuccess the first two, for look-ups
 * @param sent all that the method can send
 */
record MethodEvents(
        MethodDescription method,
        List<String> afterCommit,
        List<String> atOnce,
        List<String> onFailure,
        List<String> listened,
        Set<String> sentOnSuccess,
        Set<String> sent) {

    private MethodEvents(
            MethodDescription method,
            Set<String> afterCommit,
            Set<String> atOnce,
            Set<String> onFailure,
            Set<String> listened) {
        this(
                method,
                List.copyOf(afterCommit),
                List.copyOf(atOnce),
                List.copyOf(onFailure),
                List.copyOf(listened),
                joined(afterCommit, atOnce),
                joined(joined(afterCommit, atOnce), onFailure));
    }

    /** Leaves out the names that {@link NameRules} reports as errors. */
    static MethodEvents of(MethodDescription method, NameResolver resolver) {
        var reading = new Reading(method, resolver);
        var afterCommit = reading.names(
                declaration -> declaration.afterCommit() ? declaration.send() : List.of(), EventNames::isValid);
        var atOnce = reading.names(
                declaration -> declaration.afterCommit() ? List.of() : declaration.send(), EventNames::isValid);
        // the same name by two annotations is reported as a duplicate: the one that waits for the commit counts
        atOnce.removeAll(afterCommit);
        return new MethodEvents(
                method,
                afterCommit,
                atOnce,
                reading.names(Declaration::sendOnFailure, EventNames::isValid),
                reading.names(Declaration::listen, EventNames::isValidToListen));
    }

    private static Set<String> joined(Set<String> some, Set<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private record Reading(MethodDescription method, NameResolver resolver) {

        Set<String> names(Function<Declaration, List<String>> member, Predicate<String> isValid) {
            var names = new LinkedHashSet<String>();
            for (var written : method.names(member)) {
                resolver.resolve(written).name().filter(isValid).ifPresent(names::add);
            }
            return names;
        }
    }
}
