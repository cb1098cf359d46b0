package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_PLACED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_CHARGED;

import dev.observables.Durable;
import dev.observables.ListenerFailure;
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

    private static final String CHARGE = "Payment#charge";

    @Inject
    CardNetwork network;

    @Inject
    Orders orders;

    /**
     * Charges the card, and keeps at it if the network does not answer. The network is not part of the transaction, so a
     * crash can have it asked twice; by the event's id it knows that it is the same charge.
     */
    @Durable(id = CHARGE, abortOn = CardDeclinedException.class)
    @Transactional
    @Observable(listen = ORDER_PLACED, send = PAYMENT_CHARGED)
    PlacedOrder charge(@Payload PlacedOrder order, ObservableEvent placed) {
        if (!network.charge(orders.card(order), order.total(), placed.id())) {
            throw new CardDeclinedException(order);
        }
        orders.advance(order, PrintOrder.Progress.PAID);
        return order;
    }

    /** Whether the payment has failed for good, and not another listener of the order. */
    static boolean hasFailed(ListenerFailure failure) {
        return failure.listener().equals(CHARGE);
    }
}
