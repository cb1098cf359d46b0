package dev.observables.example.comments;

import static dev.observables.example.comments.CommentEvents.COMMENT_POSTED;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.mail.Mailer;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Informs the artist by mail. */
@ApplicationScoped
public class CommentMail {

    @Inject
    Products products;

    @Inject
    Mailer mailer;

    @Durable
    @Transactional
    @Observable(listen = COMMENT_POSTED)
    void tellArtist(@Payload PostedComment comment) {
        products.find(comment.product())
                .ifPresent(print -> mailer.send(
                        print.artist(),
                        "A comment on \"%s\"".formatted(comment.title()),
                        "%s writes: %s".formatted(comment.author(), comment.text())));
    }
}
