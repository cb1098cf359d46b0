package dev.observables.internal;

import java.util.List;

/**
 * An event's name and everyone it goes to, found once: a send by annotation looks nothing up.
 *
 * @param enabled false if the configuration switches the event off
 * @param completed where {@code <name>:completed} goes to, or null if nobody listens to it
 * @param failed where {@code <name>:failed} goes to, or null if nobody listens to it
 */
record Route(String name, boolean enabled, List<Listener> listeners, Route completed, Route failed) {

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    /** The same event as one that goes to nobody, for what is switched off. */
    Route silenced() {
        return new Route(name, false, List.of(), null, null);
    }
}
