package dev.observables.example.uploads;

/** The names of the flow's events. */
final class UploadEvents {

    /** A file has arrived; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_RECEIVED = "upload_received";

    /** It is an image; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_VALID = "upload_valid";

    /** It is not an image; the payload is the {@link InvalidImageException}. */
    static final String UPLOAD_INVALID = "upload_invalid";

    private UploadEvents() {}
}
