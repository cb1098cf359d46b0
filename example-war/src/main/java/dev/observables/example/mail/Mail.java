package dev.observables.example.mail;

import dev.observables.example.mail.MailResource.SentMail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** A mail that was sent. */
@Entity
public class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String recipient;

    private String subject;

    @Column(length = 4_000)
    private String body;

    private LocalDateTime sent;

    /** For Jakarta Persistence. */
    protected Mail() {}

    Mail(String recipient, String subject, String body) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.sent = LocalDateTime.now();
    }

    SentMail shown() {
        return new SentMail(recipient, subject, body, sent);
    }
}
