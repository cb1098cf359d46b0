package dev.observables.example.uploads;

/**
 * An upload, with what the check has found. A file that is not an image is a result of the check and not its failure: after a
 * failure it would be checked again.
 *
 * @param upload the upload
 * @param problem why it is not an image; null if it is one
 */
public record CheckedUpload(ReceivedUpload upload, String problem) {

    static CheckedUpload valid(ReceivedUpload upload) {
        return new CheckedUpload(upload, null);
    }

    static CheckedUpload invalid(ReceivedUpload upload, String problem) {
        return new CheckedUpload(upload, problem);
    }

    boolean isValid() {
        return problem == null;
    }
}
