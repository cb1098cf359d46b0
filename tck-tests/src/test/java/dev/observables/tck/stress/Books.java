package dev.observables.tck.stress;

import jakarta.enterprise.context.ApplicationScoped;

/** The ledger of the current run, where the run's beans find it. */
@ApplicationScoped
class Books {

    private volatile Ledger ledger;

    void open(Ledger empty) {
        ledger = empty;
    }

    Ledger ledger() {
        return ledger;
    }
}
