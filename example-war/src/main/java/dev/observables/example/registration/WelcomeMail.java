package dev.observables.example.registration;

import static dev.observables.example.registration.RegistrationEvents.USER_REGISTERED;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.example.Reactions;
import dev.observables.example.mail.Mail;
import dev.observables.example.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Welcomes a customer by mail. Takes the payload: what the sending method returned. */
@ApplicationScoped
public class WelcomeMail {

    @Inject
    Outbox outbox;

    @Inject
    Reactions reactions;

    @Observable(listen = USER_REGISTERED)
    void send(@Payload Registration registration, ObservableEvent event) {
        var email = registration.email();
        outbox.send(new Mail(email, "Welcome", "Welcome to the shop, " + registration.name() + "."));
        reactions.add(email, "WelcomeMail#send", "sent a welcome mail", event);
    }
}
