package dev.observables.spi;

import dev.observables.Outcome;
import java.util.List;

/**
 * A stored event, as the node that stored it knows it. The library tells it what becomes of the event here.
 *
 * @since 1.0
 */
public interface JournalEntry {

    /**
     * The event has been committed: its calls may begin. Called on a thread that has the contexts of the sending component, and
     * only once.
     */
    void released();

    /** The event's transaction has been rolled back, so that nothing was stored. */
    void discarded();

    /**
     * All listeners in memory have ended.
     *
     * @param outcomes one for each of them
     */
    void othersEnded(List<Outcome> outcomes);
}
