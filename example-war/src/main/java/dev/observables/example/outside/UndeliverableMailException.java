package dev.observables.example.outside;

/** No mail server takes the mail. */
public class UndeliverableMailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliverableMailException(String message) {
        super(message);
    }
}
