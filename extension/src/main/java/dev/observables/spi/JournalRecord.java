package dev.observables.spi;

import dev.observables.ObservableEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be stored.
 *
 * @param event the event as it was sent
 * @param arguments those of its arguments that a durable listener can ask for
 * @param listeners the stored names of its durable listeners, at least one
 * @param hasOtherListeners whether {@link JournalEntry#othersEnded} will be called, because the event has listeners in memory
 * @param isCompletionHeard whether something listens to {@code <event>:completed}
 * @since 1.0
 */
public record JournalRecord(
        ObservableEvent event,
        Map<String, @Nullable Object> arguments,
        List<String> listeners,
        boolean hasOtherListeners,
        boolean isCompletionHeard) {

    /**
     * Copies the collections, but not the arguments' values.
     *
     * @param event the event as it was sent
     * @param arguments those of its arguments that a durable listener can ask for
     * @param listeners the stored names of its durable listeners, at least one
     * @param hasOtherListeners whether {@link JournalEntry#othersEnded} will be called
     * @param isCompletionHeard whether something listens to {@code <event>:completed}
     */
    public JournalRecord {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        listeners = List.copyOf(listeners);
    }
}
