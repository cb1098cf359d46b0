package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.PAYMENT_SETTLED;
import static dev.observables.example.orders.OrderEvents.STOCK_RELEASED;
import static dev.observables.example.orders.OrderEvents.STOCK_TAKEN;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Takes paid prints out of the stock, and puts unpaid ones back. Both count with what is there, and are right because each
 * call takes effect exactly once. An empty result sends nothing.
 */
@ApplicationScoped
@Transactional
public class Stock {

    @Inject
    Products products;

    @Inject
    Orders orders;

    @Durable
    @Observable(listen = PAYMENT_SETTLED, send = STOCK_TAKEN)
    Optional<PlacedOrder> take(@Payload Settlement payment) {
        if (!payment.charged()) {
            return Optional.empty();
        }
        var order = payment.order();
        products.take(order.product(), order.quantity());
        orders.advance(order, PrintOrder.Progress.TAKEN);
        return Optional.of(order);
    }

    @Durable
    @Observable(listen = PAYMENT_SETTLED, send = STOCK_RELEASED)
    Optional<PlacedOrder> release(@Payload Settlement payment) {
        if (payment.charged()) {
            return Optional.empty();
        }
        var order = payment.order();
        products.release(order.product(), order.quantity());
        return Optional.of(order);
    }
}
