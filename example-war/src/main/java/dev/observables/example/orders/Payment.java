package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_PLACED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_SETTLED;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.example.outside.CardNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Charges the card. It listens and sends: its result is the payload of the next event. */
@ApplicationScoped
public class Payment {

    @Inject
    CardNetwork network;

    @Inject
    Orders orders;

    /**
     * Charges the card, and asks again if the network does not answer. The network is not part of the transaction, so a crash
     * can have it asked twice; by the event's id it knows that it is the same charge.
     */
    @Durable
    @Transactional
    @Observable(listen = ORDER_PLACED, send = PAYMENT_SETTLED)
    Settlement charge(@Payload PlacedOrder order, ObservableEvent placed) {
        var charged = network.charge(orders.card(order), order.total(), placed.id());
        orders.advance(order, charged ? PrintOrder.Progress.PAID : PrintOrder.Progress.DECLINED);
        return new Settlement(order, charged);
    }
}
