package dev.observables.example.products;

import dev.observables.Delivery;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Informs an artist that a print is on sale, after the list was renewed and without making anybody wait. */
@ApplicationScoped
public class Announcement {

    @Inject
    Mailer mailer;

    @Durable
    @Transactional
    @Observable(listen = ProductEvents.PRODUCT_CREATED + ":completed")
    void mail(@Payload Delivery created) {
        var product = created.event().payload(ListedProduct.class);
        mailer.send(product.artist(), "On sale", "\"%s\" is on sale now.".formatted(product.title()));
    }
}
