package dev.observables.spi;

/**
 * What a journal cannot do. The message begins with a code and contains nothing of a payload.
 *
 * @since 1.0
 */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the code, what was found and what to do
     */
    public JournalException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message the code, what was found and what to do
     * @param cause what it follows from
     */
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
