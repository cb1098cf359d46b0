package dev.observables.tck.durable;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Places orders: work in the application's table, and an event. */
@ApplicationScoped
class Orders {

    static final String PLACED = "order_placed";

    @Inject
    WorkTable work;

    @Transactional
    @Observable(send = PLACED)
    public Order place(String number) {
        return order(number);
    }

    @Observable(send = PLACED)
    public Order placeWithoutTransaction(String number) {
        return order(number);
    }

    private Order order(String number) {
        work.insert("placed " + number);
        return new Order(number, 1);
    }
}
