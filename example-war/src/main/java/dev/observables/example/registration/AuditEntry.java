package dev.observables.example.registration;

import dev.observables.ObservableEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** A line of the audit log. */
@Entity
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    String customer;

    @Column(length = 1_000)
    String note;

    String eventName;

    String eventId;

    String correlationId;

    String causationId;

    LocalDateTime noted;

    /** For Jakarta Persistence. */
    protected AuditEntry() {}

    AuditEntry(String customer, String note, ObservableEvent event) {
        this.customer = customer;
        this.note = note;
        this.eventName = event.name();
        this.eventId = event.id();
        this.correlationId = event.correlationId();
        this.causationId = event.causationId();
        this.noted = LocalDateTime.now();
    }
}
