package dev.observables.outbox.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * A stored event.
 *
 * @param id at most 100 characters
 * @param name at most 200 characters
 * @param key at most 1000 characters
 * @param correlationId at most 100 characters
 * @param causationId at most 100 characters
 * @param depth how many events led to it
 * @param source what sent it; of a longer text the first 500 characters are stored
 * @param sentAt milliseconds since 1970
 * @param body payload and arguments
 */
public record EventRow(
        String id,
        String name,
        @Nullable String key,
        @Nullable String correlationId,
        @Nullable String causationId,
        int depth,
        @Nullable String source,
        long sentAt,
        @Nullable String body) {}
