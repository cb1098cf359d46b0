package dev.observables.example.comments;

import static dev.observables.example.comments.CommentEvents.COMMENT_COUNTED;
import static dev.observables.example.comments.CommentEvents.COMMENT_POSTED;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps the number of comments beside the print. */
@ApplicationScoped
public class CommentCounter {

    @Inject
    Products products;

    @Transactional
    @Observable(listen = COMMENT_POSTED, send = COMMENT_COUNTED)
    PostedComment count(@Payload PostedComment comment) {
        products.countComments(comment.product(), 1);
        return comment;
    }
}
