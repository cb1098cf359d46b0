package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_CHECKED;
import static dev.observables.example.uploads.UploadEvents.UPLOAD_RECEIVED;
import static dev.observables.example.uploads.UploadEvents.UPLOAD_VALID;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Checks whether an upload is an image, whatever its file name. */
@ApplicationScoped
@Transactional
public class ImageCheck {

    @Inject
    Pictures pictures;

    @Durable
    @Observable(listen = UPLOAD_RECEIVED, send = UPLOAD_CHECKED)
    CheckedUpload validate(@Payload ReceivedUpload upload) {
        var content = pictures.find(upload.id(), Picture.Kind.ORIGINAL).orElseThrow();
        try {
            ImageFile.read(content);
            return CheckedUpload.valid(upload);
        } catch (UncheckedIOException e) {
            return CheckedUpload.invalid(upload, e.getCause().getMessage());
        }
    }

    /** Only images go on; an empty result sends nothing. */
    @Durable
    @Observable(listen = UPLOAD_CHECKED, send = UPLOAD_VALID)
    Optional<ReceivedUpload> admit(@Payload CheckedUpload checked) {
        return Optional.of(checked.upload()).filter(any -> checked.isValid());
    }
}
