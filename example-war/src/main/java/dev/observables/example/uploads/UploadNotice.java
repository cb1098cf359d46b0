package dev.observables.example.uploads;

import dev.observables.Delivery;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.example.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Notifies the owner that everything is done, or what failed: the delivery has the outcomes. */
@ApplicationScoped
public class UploadNotice {

    /** The event has other listeners too, such as the page's feed; their failures do not concern the image. */
    static final Set<String> WORK = Set.of("Halftone#process", "Thumbnail#scale");

    @Inject
    Mailer mailer;

    @PersistenceContext
    EntityManager entities;

    @Durable
    @Transactional
    @Observable(listen = UploadEvents.UPLOAD_VALID + ":completed")
    void send(@Payload Delivery delivery) {
        var received = delivery.event().payload(ReceivedUpload.class);
        var upload = entities.find(Upload.class, received.id());
        var failed = failedWork(delivery);
        if (failed.isEmpty()) {
            upload.advance(Upload.Progress.READY, null);
            mailer.send(received.email(), "Your image is ready", received.name() + " has been printed and scaled.");
        } else {
            upload.advance(Upload.Progress.FAILED, String.join(", ", failed));
            mailer.send(received.email(), "Your image is not ready", received.name() + " could not be worked on.");
        }
    }

    static List<String> failedWork(Delivery delivery) {
        return delivery.failures().stream()
                .map(Outcome::listener)
                .filter(WORK::contains)
                .toList();
    }
}
