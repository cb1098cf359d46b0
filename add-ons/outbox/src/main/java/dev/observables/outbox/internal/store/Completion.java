package dev.observables.outbox.internal.store;

/** What the column of an event says about what follows its completion. */
final class Completion {

    static final int UNHEARD = 0;
    static final int HEARD = 1;
    /** Told already: what is retried later does not complete the event a second time. */
    static final int TOLD = 2;

    private Completion() {}
}
