package dev.observables.tck.stress;

import jakarta.enterprise.context.ApplicationScoped;

/** The ledger of the current run, where the run's beans find it. */
@ApplicationScoped
public class Books {

    private volatile Ledger ledger;

    public void open(Ledger empty) {
        ledger = empty;
    }

    public Ledger ledger() {
        return ledger;
    }
}
