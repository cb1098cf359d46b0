package dev.observables.example.registration;

import dev.observables.Payload;
import dev.observables.example.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Welcomes a customer by mail. Its parameter is the payload, which is what the sending method returned. */
@ApplicationScoped
public class WelcomeMail {

    @Inject
    Outbox outbox;

    @OnUserRegistered
    void send(@Payload Registration registration) {
        outbox.send(registration.email(), "Welcome", "Welcome to the shop, " + registration.name() + ".");
    }
}
