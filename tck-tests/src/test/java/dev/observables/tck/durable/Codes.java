package dev.observables.tck.durable;

/** Parts of the messages that these tests look for, in one place. */
final class Codes {

    /** What every coded text begins with. */
    static final String CODED = "OBS\\d{4}: ";

    /** Nothing on the class path can store deliveries. */
    static final String NO_OUTBOX = "observables-outbox";

    /** A durable event was sent without a transaction. */
    static final String NOT_ATOMIC = "OBS0415";

    /** A sender awaits an event that only durable listeners hear. */
    static final String AWAITS_DURABLE = "OBS0229";

    private Codes() {}
}
