package dev.observables.example.comments;

/** The names of the flow's events. */
final class CommentEvents {

    /** There is a new comment; the payload is the {@link PostedComment}, as with the other one. */
    static final String COMMENT_POSTED = "comment_posted";

    /** The print's number of comments includes it. */
    static final String COMMENT_COUNTED = "comment_counted";

    private CommentEvents() {}
}
