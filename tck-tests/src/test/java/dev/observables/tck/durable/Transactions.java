package dev.observables.tck.durable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/** The transaction of a caller. */
@ApplicationScoped
class Transactions {

    @Inject
    TransactionManager manager;

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    @Transactional(rollbackOn = Exception.class)
    void commit(Work work) throws Exception {
        work.run();
    }

    @Transactional(rollbackOn = Exception.class)
    void rollBack(Work work) throws Exception {
        work.run();
        manager.setRollbackOnly();
    }
}
