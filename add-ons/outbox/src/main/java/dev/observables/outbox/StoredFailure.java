package dev.observables.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A failure that was stored: what a durable listener receives in place of the {@code Throwable} that was the payload, or the
 * {@link dev.observables.ListenerFailure#failure() failure}, of an event. Of the original, it has the name of the class, the message
 * and up to ten causes, each of them as a {@code StoredFailure}. It has no stack trace and no suppressed exceptions.
 *
 * <p>A parameter that receives it has the type {@code StoredFailure}, {@code RuntimeException}, {@code Exception} or
 * {@code Throwable}. A response of Jakarta REST that was the payload of {@code sendOnFailure} is read as a stored failure as well,
 * with a message such as {@code HTTP 404 Not Found}.
 *
 * <p>Specification: clause OBS-11.13.
 *
 * @since 1.0
 */
public class StoredFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The name of the original's class. */
    private final String className;

    /**
     * Creates a stored failure.
     *
     * @param className the name of the original's class
     * @param message the original's message, or null if it had none
     * @param cause the original's cause, or null if it had none
     */
    public StoredFailure(String className, @Nullable String message, @Nullable StoredFailure cause) {
        super(message, cause, false, false);
        this.className = className;
    }

    /**
     * Returns the class of the original.
     *
     * @return its binary name, such as {@code java.io.IOException}
     */
    public String className() {
        return className;
    }

    /** The description of the original: its class and its message. */
    @Override
    public String toString() {
        return getMessage() == null ? className : className + ": " + getMessage();
    }
}
