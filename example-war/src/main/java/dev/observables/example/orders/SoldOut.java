package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_REFUSED;

import dev.observables.Argument;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.example.mail.Mailer;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Informs the artist that an order could not be taken. It needs two arguments of the order, so only these are stored. */
@ApplicationScoped
public class SoldOut {

    @Inject
    Products products;

    @Inject
    Mailer mailer;

    @Durable
    @Transactional
    @Observable(listen = ORDER_REFUSED)
    void tellArtist(@Argument("product") Long product, @Argument("quantity") Integer quantity) {
        products.find(product)
                .ifPresent(print -> mailer.send(
                        print.artist(),
                        "Sold out",
                        "%d × \"%s\" could not be ordered.".formatted(quantity, print.title())));
    }
}
