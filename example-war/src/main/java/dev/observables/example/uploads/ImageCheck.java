package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_INVALID;
import static dev.observables.example.uploads.UploadEvents.UPLOAD_RECEIVED;
import static dev.observables.example.uploads.UploadEvents.UPLOAD_VALID;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/** Checks whether an upload is an image, whatever its file name; the result decides which event is sent. */
@ApplicationScoped
public class ImageCheck {

    @Inject
    Pictures pictures;

    @Observable(listen = UPLOAD_RECEIVED, send = UPLOAD_VALID, sendOnFailure = UPLOAD_INVALID)
    ReceivedUpload validate(@Payload ReceivedUpload upload) {
        var content = pictures.find(upload.id(), Picture.Kind.ORIGINAL).orElseThrow();
        try {
            ImageFile.read(content);
        } catch (UncheckedIOException e) {
            throw new InvalidImageException(upload, e.getCause().getMessage());
        }
        return upload;
    }
}
