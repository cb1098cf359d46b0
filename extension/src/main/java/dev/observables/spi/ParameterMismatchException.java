package dev.observables.spi;

/**
 * A listener could not be called, because its event has no value that fits one of its parameters (OBS-2.6). It will not have one at
 * the next attempt either.
 *
 * @since 1.0
 */
public class ParameterMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the code, the event, the listener, the expected and the found type
     */
    public ParameterMismatchException(String message) {
        super(message);
    }
}
