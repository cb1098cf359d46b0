package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_SHIPPED;
import static dev.observables.example.orders.OrderEvents.PAYMENT_SETTLED;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Informs the customer about the order. */
@ApplicationScoped
@Transactional
public class OrderMail {

    @Inject
    Mailer mailer;

    @Durable
    @Observable(listen = PAYMENT_SETTLED)
    void settled(@Payload Settlement payment) {
        var order = payment.order();
        if (payment.charged()) {
            var text = "Paid: %s for %d × \"%s\".".formatted(order.total(), order.quantity(), order.title());
            send(order, "Receipt", text);
        } else {
            send(order, "Card declined", "Nothing was charged, and nothing is reserved for you.");
        }
    }

    @Durable
    @Observable(listen = ORDER_SHIPPED)
    void shipped(@Payload PlacedOrder order) {
        send(order, "On its way", "\"%s\" has left the warehouse.".formatted(order.title()));
    }

    private void send(PlacedOrder order, String subject, String body) {
        mailer.send(order.email(), subject + " (order " + order.id() + ")", body);
    }
}
