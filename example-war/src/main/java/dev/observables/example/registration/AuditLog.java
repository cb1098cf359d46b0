package dev.observables.example.registration;

import static dev.observables.example.registration.RegistrationEvents.USER_REGISTERED;
import static dev.observables.example.registration.RegistrationEvents.USER_REGISTERED_FAILED;

import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.example.Reactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Notes every registration, and every listener that failed after one. Takes the event itself. */
@ApplicationScoped
public class AuditLog {

    @Inject
    Reactions reactions;

    @Observable(listen = USER_REGISTERED)
    void registered(ObservableEvent event) {
        var action = "noted the registration sent by " + event.source();
        reactions.add(email(event), "AuditLog#registered", action, event);
    }

    @Observable(listen = USER_REGISTERED_FAILED)
    void failed(@Payload ListenerFailure failure, ObservableEvent event) {
        var action = "noted that %s failed: %s"
                .formatted(failure.listener(), failure.failure().getMessage());
        reactions.add(email(failure.event()), "AuditLog#failed", action, event);
    }

    private static String email(ObservableEvent registered) {
        return registered.payload(Registration.class).email();
    }
}
