package dev.observables.tck.durable.kill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Commits sales, or refuses them after they were stored. */
@ApplicationScoped
class Shop {

    /** Rolls the transaction back. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    static final String VERSION = System.getProperty("shop.version", "old");

    @Inject
    Till till;

    @Transactional
    void sell(String id, String key, boolean isProgrammatic, boolean isRefused) {
        if (VERSION.equals("new")) {
            till.sellWithReceipt(id, key);
        } else if (isProgrammatic) {
            till.sellProgrammatically(id, key);
        } else {
            till.sell(id, key);
        }
        if (isRefused) {
            throw new RefusedException();
        }
    }

    @Transactional
    void sellAs(String event, String id) {
        till.sellAs(event, id);
    }
}
