package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.PAYMENT_CHARGED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_DECLINED;
import static dev.observables.example.orders.OrderEvents.STOCK_RELEASED;
import static dev.observables.example.orders.OrderEvents.STOCK_TAKEN;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes paid prints out of the stock, and puts unpaid ones back. */
@ApplicationScoped
@Transactional
public class Stock {

    @Inject
    Products products;

    @Inject
    Orders orders;

    @Observable(listen = PAYMENT_CHARGED, send = STOCK_TAKEN)
    PlacedOrder take(@Payload PlacedOrder order) {
        products.take(order.product(), order.quantity());
        orders.advance(order, PrintOrder.Progress.TAKEN);
        return order;
    }

    @Observable(listen = PAYMENT_DECLINED, send = STOCK_RELEASED)
    PlacedOrder release(@Payload CardDeclinedException declined) {
        var order = declined.order();
        products.release(order.product(), order.quantity());
        orders.advance(order, PrintOrder.Progress.DECLINED);
        return order;
    }
}
