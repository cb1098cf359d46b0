package dev.observables.spi;

/**
 * The transaction that an event is stored in.
 *
 * @since 1.0
 */
public enum JournalTransaction {
    /** The one that the thread is in: the event is stored if it commits. The library tells the entry how it ended. */
    CURRENT,
    /** One of its own, committed when {@link Journal#store} returns. The thread is in none. */
    OWN,
    /** One of its own, although the thread is in another one, to which the event does not belong. */
    ASIDE
}
