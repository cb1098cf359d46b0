package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration keys under {@code observables.} that have no effect (OBS-8).
 *
 * @param events the names that are sent or listened to in the deployment
 * @param listeners the ids of the deployment's listeners
 * @param ofJournal the keys of what stores the calls of durable listeners, and the beginnings of keys; empty if nothing does
 */
public record UnknownKeys(Set<String> events, Set<String> listeners, Optional<Set<String>> ofJournal) {

    private static final String PREFIX = "observables.";
    private static final String OF_OUTBOX = PREFIX + "outbox.";
    private static final String OF_EVENT = "enabled|durable";
    private static final String OF_LISTENER = "enabled|executor|durable|attempts|backoff|abort-on|on-dead";
    private static final Pattern NAMED_KEY = Pattern.compile("observables\\.(event\\.\"(?<event>.+)\"\\.(?<ofEvent>"
            + OF_EVENT + ")" + "|listener\\.\"(?<listener>.+)\"\\.(" + OF_LISTENER + "))");
    private static final Pattern UNQUOTED_KEY =
            Pattern.compile("(observables\\.(?:event|listener)\\.)([^\"]+)(\\.(?:" + OF_LISTENER + "))");

    /** A warning for each unknown key, with the known one that was probably meant. */
    public List<Problem> among(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(PREFIX) && !isKnown(key))
                .sorted()
                .flatMap(key -> problem(key).stream())
                .toList();
    }

    private boolean isKnown(String key) {
        return Settings.KEYS.contains(key)
                || Settings.IDENTITY_KEYS.contains(key)
                || ofJournal.stream()
                        .flatMap(Set::stream)
                        .anyMatch(known -> known.endsWith(".") ? key.startsWith(known) : key.equals(known));
    }

    private Optional<Problem> problem(String key) {
        var named = NAMED_KEY.matcher(key);
        if (!named.matches()) {
            return Optional.of(Problem.warning(Messages.UNKNOWN_SETTING, key, suggestion(key)));
        }
        var listener = named.group("listener");
        return listener == null
                ? problemOfEvent(key, named.group("event"), named.group("ofEvent"))
                : problemOfListener(key, listener);
    }

    private String suggestion(String key) {
        if (ofJournal.isEmpty() && key.startsWith(OF_OUTBOX)) {
            return " Add the artifact dev.observables:observables-outbox, which reads it.";
        }
        var unquoted = UNQUOTED_KEY.matcher(key);
        return unquoted.matches()
                ? " Write the name in quotes: " + unquoted.replaceFirst("$1\"$2\"$3") + "."
                : Suggestion.of(key, exactKeys()) + " docs/configuration.md lists all keys.";
    }

    private List<String> exactKeys() {
        return Stream.of(Settings.KEYS, Settings.IDENTITY_KEYS, ofJournal.orElse(Set.of()))
                .flatMap(Collection::stream)
                .filter(known -> !known.endsWith("."))
                .toList();
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
    private Optional<Problem> problemOfEvent(String key, String event, String member) {
        if (member.equals("durable") && EventNames.isPattern(event) && EventNames.isValidToListen(event)) {
            return Optional.empty();
        }
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
