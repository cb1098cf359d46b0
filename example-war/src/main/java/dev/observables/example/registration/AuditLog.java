package dev.observables.example.registration;

import static dev.observables.example.registration.RegistrationEvents.USER_REGISTERED_FAILED;

import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Records every registration, and every listener that failed after one. Its parameter is the event itself. */
@ApplicationScoped
@Transactional
public class AuditLog {

    @PersistenceContext
    EntityManager entities;

    @OnUserRegistered
    void registered(ObservableEvent event) {
        note(event, "Registered by " + event.source(), event);
    }

    @Observable(listen = USER_REGISTERED_FAILED)
    void failed(@Payload ListenerFailure failure, ObservableEvent event) {
        var note =
                "%s failed: %s".formatted(failure.listener(), failure.failure().getMessage());
        note(failure.event(), note, event);
    }

    private void note(ObservableEvent registered, String note, ObservableEvent received) {
        var customer = registered.payload(Registration.class).email();
        entities.persist(new AuditEntry(customer, note, received));
    }
}
