package dev.observables.tck.enterprise.transactions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** A caller's transaction, around what it calls. */
@Dependent
public class CallersTransaction {

    @Inject
    UserTransaction transaction;

    void commitsAfter(Runnable work) throws Exception {
        transaction.begin();
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            transaction.rollback();
            throw failure;
        }
        transaction.commit();
    }

    void rollsBackAfter(Runnable work) throws Exception {
        transaction.begin();
        try {
            work.run();
        } finally {
            transaction.rollback();
        }
    }
}
