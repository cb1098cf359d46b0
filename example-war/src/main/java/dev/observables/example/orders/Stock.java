package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_PLACED_FAILED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_CHARGED;
import static dev.observables.example.orders.OrderEvents.STOCK_RELEASED;
import static dev.observables.example.orders.OrderEvents.STOCK_TAKEN;

import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes paid prints out of the stock, and puts unpaid ones back: each exactly once, because both are transactions. */
@ApplicationScoped
@Transactional
public class Stock {

    @Inject
    Products products;

    @Inject
    Orders orders;

    @Durable
    @Observable(listen = PAYMENT_CHARGED, send = STOCK_TAKEN)
    PlacedOrder take(@Payload PlacedOrder order) {
        products.take(order.product(), order.quantity());
        orders.advance(order, PrintOrder.Progress.TAKEN);
        return order;
    }

    @Durable
    @Observable(listen = ORDER_PLACED_FAILED, send = STOCK_RELEASED)
    Optional<PlacedOrder> release(@Payload ListenerFailure failure) {
        if (!Payment.hasFailed(failure)) {
            return Optional.empty();
        }
        var order = failure.event().payload(PlacedOrder.class);
        products.release(order.product(), order.quantity());
        orders.advance(order, PrintOrder.Progress.UNPAID);
        return Optional.of(order);
    }
}
