package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_SHIPPED;
import static dev.observables.example.orders.OrderEvents.STOCK_TAKEN;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Packs the prints that have left the stock. */
@ApplicationScoped
public class Warehouse {

    @Inject
    Orders orders;

    @Durable
    @Transactional
    @Observable(listen = STOCK_TAKEN, send = ORDER_SHIPPED)
    PlacedOrder ship(@Payload PlacedOrder order) {
        orders.advance(order, PrintOrder.Progress.SHIPPED);
        return order;
    }
}
