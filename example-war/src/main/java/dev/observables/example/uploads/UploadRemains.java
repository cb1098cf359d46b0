package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_INVALID;

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

    @Transactional
    @Observable(listen = UPLOAD_INVALID)
    void cleanUp(@Payload InvalidImageException invalid) {
        pictures.removeAll(invalid.upload().id());
        entities.find(Upload.class, invalid.upload().id()).advance(Upload.Progress.INVALID, invalid.getMessage());
    }
}
