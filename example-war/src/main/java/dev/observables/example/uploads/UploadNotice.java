package dev.observables.example.uploads;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.example.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;

/** Tells the owner that all is done, or what was not: the delivery knows. */
@ApplicationScoped
public class UploadNotice {

    @Inject
    Outbox outbox;

    @PersistenceContext
    EntityManager entities;

    @Transactional
    @Observable(listen = UploadEvents.UPLOAD_VALID + ":completed")
    void send(@Payload Delivery delivery) {
        var received = delivery.event().payload(ReceivedUpload.class);
        var upload = entities.find(Upload.class, received.id());
        if (delivery.succeeded()) {
            upload.advance(Upload.Progress.READY, null);
            outbox.send(received.email(), "Your image is ready", received.name() + " has been printed and scaled.");
        } else {
            var failed = delivery.failures().stream().map(Outcome::listener).collect(Collectors.joining(", "));
            upload.advance(Upload.Progress.FAILED, failed);
            outbox.send(received.email(), "Your image is not ready", received.name() + " could not be worked on.");
        }
    }
}
