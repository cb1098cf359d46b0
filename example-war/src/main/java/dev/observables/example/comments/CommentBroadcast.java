package dev.observables.example.comments;

import static dev.observables.example.comments.CommentEvents.COMMENT_POSTED;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.example.live.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends a comment to everybody whose page is open. */
@ApplicationScoped
public class CommentBroadcast {

    @Inject
    Audience audience;

    @Observable(listen = COMMENT_POSTED)
    void send(@Payload PostedComment comment) {
        audience.send("comment", comment);
    }
}
