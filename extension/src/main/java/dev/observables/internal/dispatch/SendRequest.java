package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;

/**
 * What a sender asks for.
 *
 * @param cause the event whose listener sends this one, or null
 * @param key the event's key, or null
 * @param afterCommit whether the event waits for the end of the thread's transaction, if there is one
 * @param mayWait whether the thread may wait for room
 * @param mayThrow whether the sender is to learn by an exception that the event could not be stored
 */
public record SendRequest(
        Route route,
        Object payload,
        Arguments arguments,
        String source,
        ObservableEvent cause,
        String key,
        boolean afterCommit,
        boolean mayWait,
        boolean mayThrow) {}
