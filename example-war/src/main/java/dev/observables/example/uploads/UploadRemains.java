package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_CHECKED;

import dev.observables.Durable;
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
    @Observable(listen = UPLOAD_CHECKED)
    void cleanUp(@Payload CheckedUpload checked) {
        if (!checked.isValid()) {
            var id = checked.upload().id();
            pictures.removeAll(id);
            entities.find(Upload.class, id).advance(Upload.Progress.INVALID, checked.problem());
        }
    }
}
