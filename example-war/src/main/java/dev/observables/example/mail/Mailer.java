package dev.observables.example.mail;

import dev.observables.example.outside.MailServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Sends mail, and keeps it where everybody can see it. */
@ApplicationScoped
@Transactional
public class Mailer {

    @Inject
    MailServer server;

    @PersistenceContext
    EntityManager entities;

    /**
     * Sends a mail.
     *
     * @param recipient the address
     * @param subject the subject
     * @param body the text
     */
    public void send(String recipient, String subject, String body) {
        server.deliverTo(recipient);
        entities.persist(new Mail(recipient, subject, body));
    }
}
