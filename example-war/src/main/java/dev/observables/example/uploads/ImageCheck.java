package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_RECEIVED;
import static dev.observables.example.uploads.UploadEvents.UPLOAD_VALID;

import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;

/** Checks whether an upload is an image, whatever its file name; the result decides which event follows. */
@ApplicationScoped
public class ImageCheck {

    private static final String VALIDATE = "ImageCheck#validate";

    @Inject
    Pictures pictures;

    @Durable(id = VALIDATE, abortOn = InvalidImageException.class)
    @Transactional
    @Observable(listen = UPLOAD_RECEIVED, send = UPLOAD_VALID)
    ReceivedUpload validate(@Payload ReceivedUpload upload) {
        var content = pictures.find(upload.id(), Picture.Kind.ORIGINAL).orElseThrow();
        try {
            ImageFile.read(content);
        } catch (UncheckedIOException e) {
            throw new InvalidImageException(e.getCause().getMessage());
        }
        return upload;
    }

    /** Whether the check has failed for good, and not another listener of the upload. */
    static boolean hasFailed(ListenerFailure failure) {
        return failure.listener().equals(VALIDATE);
    }
}
