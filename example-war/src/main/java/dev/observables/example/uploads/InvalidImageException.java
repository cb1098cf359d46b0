package dev.observables.example.uploads;

/** The uploaded file is not an image. No further attempt would change that. */
public class InvalidImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidImageException(String message) {
        super(message);
    }
}
