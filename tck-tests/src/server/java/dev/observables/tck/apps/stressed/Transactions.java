package dev.observables.tck.apps.stressed;

import dev.observables.Observables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sends in transactions: one that commits, and one that does not. */
@ApplicationScoped
public class Transactions {

    /** Rolls the transaction back. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Inject
    Accounts accounts;

    @Inject
    Observables observables;

    @Transactional
    public void commit(int number) {
        observables.send("stressed.load", number).whenComplete(accounts::told);
    }

    @Transactional
    public void rollBack(int number) {
        commit(number);
        throw new Refusal();
    }
}
