package dev.observables.example.registration;

import static dev.observables.example.registration.RegistrationEvents.USER_REGISTERED;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.example.Reactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives a customer a role. Takes one argument of the sending method, by its name. */
@ApplicationScoped
public class DefaultRole {

    private static final String CUSTOMER = "customer";

    @Inject
    Reactions reactions;

    @Observable(listen = USER_REGISTERED)
    void assign(@Argument("email") String email, ObservableEvent event) {
        reactions.add(email, "DefaultRole#assign", "assigned the role " + CUSTOMER, event);
    }
}
