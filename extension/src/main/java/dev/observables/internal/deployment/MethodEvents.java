package dev.observables.internal.deployment;

import dev.observables.Observable;
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
 */
record MethodEvents(
        MethodDescription method,
        List<String> afterCommit,
        List<String> atOnce,
        List<String> onFailure,
        List<String> listened) {

    /** Leaves out the names that {@link NameRules} reports as errors. */
    static MethodEvents of(MethodDescription method, NameResolver resolver) {
        var reading = new Reading(method, resolver);
        var afterCommit = reading.names(o -> o.afterCommit() ? o.send() : new String[0], EventNames::isValid);
        var atOnce = reading.names(o -> o.afterCommit() ? new String[0] : o.send(), EventNames::isValid);
        // the same name by two annotations is reported as a duplicate: the one that waits for the commit counts
        atOnce.removeAll(afterCommit);
        return new MethodEvents(
                method,
                List.copyOf(afterCommit),
                List.copyOf(atOnce),
                List.copyOf(reading.names(Observable::sendOnFailure, EventNames::isValid)),
                List.copyOf(reading.names(Observable::listen, EventNames::isValidToListen)));
    }

    /** All that the method can send. */
    Set<String> sent() {
        var all = new LinkedHashSet<>(sentOnSuccess());
        all.addAll(onFailure);
        return all;
    }

    Set<String> sentOnSuccess() {
        var all = new LinkedHashSet<>(afterCommit);
        all.addAll(atOnce);
        return all;
    }

    private record Reading(MethodDescription method, NameResolver resolver) {

        Set<String> names(Function<Observable, String[]> member, Predicate<String> isValid) {
            var names = new LinkedHashSet<String>();
            for (var written : method.names(member)) {
                resolver.resolve(written).name().filter(isValid).ifPresent(names::add);
            }
            return names;
        }
    }
}
