package dev.observables.example.uploads;

/** The names of the flow's events. */
final class UploadEvents {

    /** A file has arrived; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_RECEIVED = "upload_received";

    /** It is known whether it is an image; the payload is the {@link CheckedUpload}. */
    static final String UPLOAD_CHECKED = "upload_checked";

    /** It is one; the payload is the {@link ReceivedUpload}. */
    static final String UPLOAD_VALID = "upload_valid";

    private UploadEvents() {}
}
