package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The configuration keys under {@code observables.} that have no effect (OBS-8).
 *
 * @param events the names that are sent or listened to in the deployment
 * @param listeners the ids of the deployment's listeners
 */
public record UnknownKeys(Set<String> events, Set<String> listeners) {

    private static final String PREFIX = "observables.";
    private static final Pattern NAMED_KEY = Pattern.compile("observables\\.(event\\.\"(?<event>.+)\"\\.enabled"
            + "|listener\\.\"(?<listener>.+)\"\\.(enabled|executor))");
    private static final Pattern UNQUOTED_KEY =
            Pattern.compile("(observables\\.(?:event|listener)\\.)([^\"]+)(\\.(?:enabled|executor))");

    /** A warning for each unknown key, with the known one that was probably meant. */
    public List<Problem> among(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(PREFIX) && !Settings.KEYS.contains(key))
                .sorted()
                .flatMap(key -> problem(key).stream())
                .toList();
    }

    private Optional<Problem> problem(String key) {
        var named = NAMED_KEY.matcher(key);
        if (!named.matches()) {
            return Optional.of(Problem.warning(Messages.UNKNOWN_SETTING, key, suggestion(key)));
        }
        var listener = named.group("listener");
        return listener == null ? problemOfEvent(key, named.group("event")) : problemOfListener(key, listener);
    }

    private static String suggestion(String key) {
        var unquoted = UNQUOTED_KEY.matcher(key);
        return unquoted.matches()
                ? " Write the name in quotes: " + unquoted.replaceFirst("$1\"$2\"$3") + "."
                : Suggestion.of(key, Settings.KEYS) + " docs/configuration.md lists all keys.";
    }

    private Optional<Problem> problemOfListener(String key, String listener) {
        return listeners.contains(listener)
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        Messages.UNKNOWN_SETTING,
                        key,
                        " There is no such listener." + Suggestion.of(listener, listeners)));
    }

    /** An event that is not known at deployment may still be sent programmatically, unless its name is close to a known one. */
    private Optional<Problem> problemOfEvent(String key, String event) {
        if (!EventNames.isValid(EventNames.base(event))) {
            return Optional.of(Problem.warning(Messages.UNKNOWN_SETTING, key, " No event can have this name."));
        }
        return events.contains(event)
                ? Optional.empty()
                : EventNames.nearest(event, events)
                        .map(nearest ->
                                Problem.warning(Messages.UNKNOWN_SETTING, key, Suggestion.of(Optional.of(nearest))));
    }
}
