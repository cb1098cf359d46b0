package dev.observables.tck.enterprise.transactions;

import dev.observables.Observable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Methods of a bean that write an id, and send it. */
@ApplicationScoped
public class StoredOrders {

    @Inject
    OrderLedger ledger;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** In the caller's transaction, if any. */
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    String place(String id) {
        return written(id);
    }

    @Transactional
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    String placeInOwnTransaction(String id) {
        return written(id);
    }

    @Transactional
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    String placeAndMarkForRollback(String id) {
        transactions.setRollbackOnly();
        return id;
    }

    @Transactional
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    String placeAndThrow(String id) {
        ledger.write(id);
        throw new IllegalStateException(id);
    }

    @Transactional(TxType.REQUIRES_NEW)
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    String placeInNewTransaction(String id) {
        return written(id);
    }

    @Transactional(TxType.NOT_SUPPORTED)
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    String placeInNoTransaction(String id) {
        return written(id);
    }

    @Transactional
    @Observable(send = "enterprise.placed", afterCommit = false)
    String placeAtOnce(String id) {
        return written(id);
    }

    @Transactional
    @Observable(send = "enterprise.placed", await = true)
    String placeAndAwait(String id) {
        return written(id);
    }

    private String written(String id) {
        ledger.write(id);
        return id;
    }
}
