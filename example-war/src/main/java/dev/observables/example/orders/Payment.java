package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_PLACED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_CHARGED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_DECLINED;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.outside.CardNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Charges the card. It listens and sends: its result or its exception is the payload of the next event. */
@ApplicationScoped
public class Payment {

    @Inject
    CardNetwork network;

    @Inject
    Orders orders;

    @Transactional
    @Observable(listen = ORDER_PLACED, send = PAYMENT_CHARGED, sendOnFailure = PAYMENT_DECLINED)
    PlacedOrder charge(@Payload PlacedOrder order, @Argument("card") String card) {
        if (!network.charge(card, order.total())) {
            throw new CardDeclinedException(order);
        }
        orders.advance(order, PrintOrder.Progress.PAID);
        return order;
    }
}
