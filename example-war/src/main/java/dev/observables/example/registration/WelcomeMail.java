package dev.observables.example.registration;

import dev.observables.Durable;
import dev.observables.Payload;
import dev.observables.example.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Welcomes a customer by mail. Its parameter is the payload, which is what the sending method returned. */
@ApplicationScoped
public class WelcomeMail {

    @Inject
    Mailer mailer;

    @Durable
    @Transactional
    @OnUserRegistered
    void send(@Payload Registration registration) {
        mailer.send(registration.email(), "Welcome", "Welcome to the shop, " + registration.name() + ".");
    }
}
