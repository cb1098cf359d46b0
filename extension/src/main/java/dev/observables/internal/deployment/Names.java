package dev.observables.internal.deployment;

import dev.observables.Observable;
import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
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
 * @param listen names and patterns that call the method
 */
public record Names(
        ObservableMethod method,
        List<String> afterCommit,
        List<String> atOnce,
        List<String> onFailure,
        List<String> listen) {

    /** Leaves out what is wrong, after telling the report. */
    static Names of(ObservableMethod method, Settings settings, DeploymentReport report) {
        var reading = new Reading(method, settings, report);
        var afterCommit = reading.sent(observable -> observable.afterCommit() ? observable.send() : new String[0]);
        var atOnce = reading.sent(observable -> observable.afterCommit() ? new String[0] : observable.send());
        // the same name by two annotations is told as a duplicate: the one that waits for the commit counts
        atOnce.removeAll(afterCommit);
        reading.tellDuplicates("send", Observable::send);
        reading.tellDuplicates("sendOnFailure", Observable::sendOnFailure);
        reading.tellDuplicates("listen", Observable::listen);
        return new Names(
                method,
                List.copyOf(afterCommit),
                List.copyOf(atOnce),
                List.copyOf(reading.sent(Observable::sendOnFailure)),
                List.copyOf(reading.heard(Observable::listen)));
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

    private record Reading(ObservableMethod method, Settings settings, DeploymentReport report) {

        Set<String> sent(Function<Observable, String[]> member) {
            return read(member, name -> {
                if (EventNames.isDerived(name) && EventNames.isValid(EventNames.base(name))) {
                    report.error(Messages.DERIVED_NAME_SENT.text(method.place(), name));
                    return false;
                }
                return valid(name, EventNames.isValid(name), "");
            });
        }

        Set<String> heard(Function<Observable, String[]> member) {
            return read(
                    member,
                    name -> valid(
                            name,
                            EventNames.isValidToListen(name),
                            ", with * for any of them, and an ending"
                                    + " :completed or :failed if it is the derived event that is meant"));
        }

        void tellDuplicates(String memberName, Function<Observable, String[]> member) {
            var seen = new LinkedHashSet<String>();
            var told = new LinkedHashSet<String>();
            for (var name : method.names(member)) {
                settings.resolve(name, missing -> {})
                        .filter(resolved -> !seen.add(resolved) && told.add(resolved))
                        .ifPresent(resolved ->
                                report.warn(Messages.DUPLICATE_NAME.text(method.place(), resolved, memberName)));
            }
        }

        private Set<String> read(Function<Observable, String[]> member, Predicate<String> isUsable) {
            var names = new LinkedHashSet<String>();
            for (var written : method.names(member)) {
                settings.resolve(
                                written,
                                key -> report.error(Messages.UNRESOLVED_NAME.text(method.place(), written, key, key)))
                        .filter(isUsable)
                        .ifPresent(names::add);
            }
            return names;
        }

        private boolean valid(String name, boolean isValid, String more) {
            if (!isValid) {
                report.error(Messages.INVALID_NAME.text(method.place(), name, more));
            }
            return isValid;
        }
    }
}
