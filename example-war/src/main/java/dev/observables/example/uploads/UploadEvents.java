package dev.observables.example.uploads;

/** The names of the flow's events. */
final class UploadEvents {

    /** Bytes have arrived; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_RECEIVED = "upload_received";

    /** They are an image; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_VALID = "upload_valid";

    /** They are none; the payload is the {@link InvalidImageException}. */
    static final String UPLOAD_INVALID = "upload_invalid";

    private UploadEvents() {}
}
