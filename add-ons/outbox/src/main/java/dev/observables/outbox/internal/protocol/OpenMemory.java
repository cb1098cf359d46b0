package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.store.Endings.MemoryEnded;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The events whose listeners in memory this node still has to end. Each is entered before it is stored, and removed when that has
 * been written or when it is not stored after all: an event of this node that is not here has nobody who would end it.
 */
final class OpenMemory {

    private final Set<String> events = ConcurrentHashMap.newKeySet();

    void add(String eventId) {
        events.add(eventId);
    }

    void remove(String eventId) {
        events.remove(eventId);
    }

    /** Those that nobody here will end. */
    List<MemoryEnded> lost(Collection<MemoryEnded> ofThisNode) {
        return ofThisNode.stream()
                .filter(part -> !events.contains(part.eventId()))
                .toList();
    }
}
