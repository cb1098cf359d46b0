package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_SHIPPED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_CHARGED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_DECLINED;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Informs the customer about the order. */
@ApplicationScoped
public class OrderMail {

    @Inject
    Outbox outbox;

    @Observable(listen = PAYMENT_CHARGED)
    void receipt(@Payload PlacedOrder order) {
        send(order, "Receipt", "Paid: %s for %d × \"%s\".".formatted(order.total(), order.quantity(), order.title()));
    }

    @Observable(listen = PAYMENT_DECLINED)
    void declined(@Payload CardDeclinedException declined) {
        send(declined.order(), "Card declined", "Nothing was charged, and nothing is reserved for you.");
    }

    @Observable(listen = ORDER_SHIPPED)
    void shipped(@Payload PlacedOrder order) {
        send(order, "On its way", "\"%s\" has left the warehouse.".formatted(order.title()));
    }

    private void send(PlacedOrder order, String subject, String body) {
        outbox.send(order.email(), subject + " (order " + order.id() + ")", body);
    }
}
