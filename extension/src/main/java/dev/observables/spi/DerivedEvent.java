package dev.observables.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event {@code <event>:completed} or {@code <event>:failed} that follows from what has become of stored calls.
 *
 * @since 1.0
 */
public interface DerivedEvent {

    /**
     * Returns what is to be stored of it, in the transaction in which it follows.
     *
     * @return empty if none of its listeners is durable
     */
    Optional<JournalRecord> stored();

    /**
     * Delivers it, after that transaction has been committed.
     *
     * @param entry what has been stored; null if nothing was to be
     */
    void release(@Nullable JournalEntry entry);
}
