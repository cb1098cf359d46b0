package dev.observables.outbox.internal.store;

import java.util.Comparator;

/**
 * A delivery in the hands of a node. It covers the row for as long as the row's token is this one.
 *
 * @param eventId the event
 * @param listener the listener's stored name
 * @param token the fencing token, which grows whenever the delivery changes hands
 */
public record Claim(String eventId, String listener, long token) {

    /** The order in which all nodes lock rows. */
    static final Comparator<Claim> ORDER = Comparator.comparing(Claim::eventId).thenComparing(Claim::listener);

    /** This claim after a {@linkplain Attempts#timeOut timeout}. */
    public Claim afterTimeout() {
        return new Claim(eventId, listener, token + 1);
    }
}
