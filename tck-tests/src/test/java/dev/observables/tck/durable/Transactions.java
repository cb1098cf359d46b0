package dev.observables.tck.durable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The transaction of a caller, which commits what a test does in it unless the test throws. */
@ApplicationScoped
class Transactions {

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    @Transactional(rollbackOn = Exception.class)
    void commit(Work work) throws Exception {
        work.run();
    }
}
