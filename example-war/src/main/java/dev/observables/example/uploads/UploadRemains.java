package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_RECEIVED_FAILED;

import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Removes the bytes of a file that is not an image, and keeps the reason. */
@ApplicationScoped
public class UploadRemains {

    @Inject
    Pictures pictures;

    @PersistenceContext
    EntityManager entities;

    @Durable
    @Transactional
    @Observable(listen = UPLOAD_RECEIVED_FAILED)
    void cleanUp(@Payload ListenerFailure failure) {
        if (ImageCheck.hasFailed(failure)) {
            var id = failure.event().payload(ReceivedUpload.class).id();
            pictures.removeAll(id);
            var reason = failure.failure().getMessage();
            entities.find(Upload.class, id).advance(Upload.Progress.INVALID, reason);
        }
    }
}
