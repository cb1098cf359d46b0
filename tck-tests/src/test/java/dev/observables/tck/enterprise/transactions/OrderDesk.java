package dev.observables.tck.enterprise.transactions;

import dev.observables.Observable;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** The same as {@link StoredOrders}, in transactions of the enterprise bean's container. */
@Stateless
public class OrderDesk {

    @EJB
    OrderLedger ledger;

    @Resource
    SessionContext context;

    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    public String place(String id) {
        return written(id);
    }

    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    public String placeAndMarkForRollback(String id) {
        ledger.write(id);
        context.setRollbackOnly();
        return id;
    }

    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    public String placeAndThrow(String id) {
        ledger.write(id);
        throw new IllegalStateException(id);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    public String placeInNewTransaction(String id) {
        return written(id);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Observable(send = "enterprise.placed", sendOnFailure = "enterprise.failed")
    public String placeInNoTransaction(String id) {
        return written(id);
    }

    private String written(String id) {
        ledger.write(id);
        return id;
    }
}
