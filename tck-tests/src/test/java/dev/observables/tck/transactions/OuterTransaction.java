package dev.observables.tck.transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/** The transaction of a caller, which stays open when the method that it called has returned. */
@ApplicationScoped
class OuterTransaction {

    @Inject
    TransactionManager manager;

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    @Transactional
    void commits(Work work) throws Exception {
        work.run();
    }

    @Transactional
    void throwsAfter(Work work) throws Exception {
        work.run();
        throw new IllegalStateException("rolls back");
    }

    @Transactional
    void marksForRollbackAfter(Work work) throws Exception {
        work.run();
        manager.setRollbackOnly();
    }

    @Transactional
    void marksForRollbackBefore(Work work) throws Exception {
        manager.setRollbackOnly();
        work.run();
    }
}
