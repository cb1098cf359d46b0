package dev.observables.example.registration;

import dev.observables.ObservableEvent;
import dev.observables.example.registration.RegisteredCustomer.AuditLine;
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
    private Long id;

    private String customer;

    @Column(length = 1_000)
    private String note;

    private String eventName;

    private String eventId;

    private String correlationId;

    private String causationId;

    private LocalDateTime noted;

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

    AuditLine shown() {
        return new AuditLine(note, eventName, correlationId, causationId);
    }
}
