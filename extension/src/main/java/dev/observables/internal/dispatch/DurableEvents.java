package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Settings;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The events whose listeners the configuration makes durable, or not durable: the key of an exact name counts before that of
 * the longest pattern (OBS-11.1).
 */
public final class DurableEvents {

    private static final Pattern KEY = Pattern.compile("observables\\.event\\.\"(?<event>.+)\"\\.durable");

    private final Settings settings;
    /** What the keys say that the configuration lists, the longest names and patterns first. */
    private final Map<String, Boolean> listed = new LinkedHashMap<>();

    public DurableEvents(Settings settings) {
        this.settings = settings;
        settings.keys().stream()
                .map(KEY::matcher)
                .filter(key -> key.matches())
                .map(key -> key.group("event"))
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(event -> of(event, () -> {}).ifPresent(value -> listed.put(event, value)));
    }

    /**
     * What the keys say of an event.
     *
     * @param ifUnavailable run if the configuration fails, so that its exact key may be missing in the answer
     */
    public Optional<Boolean> about(String event, Runnable ifUnavailable) {
        return of(event, ifUnavailable).or(() -> byPattern(event));
    }

    /** Whether the keys make an event durable that a listener's pattern matches. */
    public boolean isAnyDurable(String pattern, Collection<String> knownEvents) {
        return listed.entrySet().stream().anyMatch(key -> key.getValue() && EventNames.overlap(pattern, key.getKey()))
                || knownEvents.stream()
                        .anyMatch(event -> EventNames.matches(pattern, event)
                                && about(event, () -> {}).orElse(false));
    }

    private Optional<Boolean> of(String event, Runnable ifUnavailable) {
        return settings.eventDurable(event, ifUnavailable);
    }

    private Optional<Boolean> byPattern(String event) {
        return listed.entrySet().stream()
                .filter(key -> EventNames.isPattern(key.getKey()) && EventNames.matches(key.getKey(), event))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
