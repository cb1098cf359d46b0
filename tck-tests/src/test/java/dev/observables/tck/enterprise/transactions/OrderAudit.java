package dev.observables.tck.enterprise.transactions;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A listener with a transaction of its own, in which it sees what is committed. */
@ApplicationScoped
public class OrderAudit {

    private final Map<String, Boolean> found = new ConcurrentHashMap<>();

    @Inject
    OrderLedger ledger;

    @Transactional(TxType.REQUIRES_NEW)
    @Observable(listen = "enterprise.placed")
    void check(@Payload String id) {
        found.put(id, ledger.has(id));
    }

    /** Whether it found what the sender had written; null before it was called. */
    Boolean found(String id) {
        return found.get(id);
    }
}
