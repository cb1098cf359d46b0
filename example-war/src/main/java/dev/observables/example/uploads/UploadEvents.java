package dev.observables.example.uploads;

/** The names of the flow's events. */
final class UploadEvents {

    /** A file has arrived; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_RECEIVED = "upload_received";

    /** A listener of {@link #UPLOAD_RECEIVED} has failed for the last time; the payload is the {@code ListenerFailure}. */
    static final String UPLOAD_RECEIVED_FAILED = UPLOAD_RECEIVED + ":failed";

    /** It is an image; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_VALID = "upload_valid";

    private UploadEvents() {}
}
