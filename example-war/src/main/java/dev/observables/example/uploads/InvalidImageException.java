package dev.observables.example.uploads;

/** The uploaded file is not an image. */
public class InvalidImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ReceivedUpload upload;

    InvalidImageException(ReceivedUpload upload, String message) {
        super(message);
        this.upload = upload;
    }

    ReceivedUpload upload() {
        return upload;
    }
}
