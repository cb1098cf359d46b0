package dev.observables.tck.durable.kill;

import dev.observables.Observable;
import dev.observables.Observables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends sales, in the transaction that it is called in. */
@ApplicationScoped
class Till {

    static final String SOLD = "sold";

    @Inject
    Books books;

    @Inject
    Observables observables;

    @Observable(send = SOLD, key = "key")
    public Sale sell(String id, String key) {
        return sale(id, key);
    }

    void sellProgrammatically(String id, String key) {
        observables.withKey(key).send(SOLD, sale(id, key));
    }

    /** As a later version of the application does it. */
    void sellWithReceipt(String id, String key) {
        observables.withKey(key).send(SOLD, Receipt.of(sale(id, key)));
    }

    /** What {@link Listeners} do not hear. */
    void sellAs(String event, String id) {
        observables.send(event, sale(id, "key0"));
    }

    private Sale sale(String id, String key) {
        var sale = new Sale(id, key, books.nextNumber(key));
        books.sold(sale);
        return sale;
    }
}
