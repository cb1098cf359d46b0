package dev.observables.example.cleanup;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What one part of a clean-up has removed. */
@Entity
public class SweptPart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String cleanup;

    private String part;

    private int removed;

    /** For Jakarta Persistence. */
    protected SweptPart() {}

    SweptPart(String cleanup, String part, int removed) {
        this.cleanup = cleanup;
        this.part = part;
        this.removed = removed;
    }

    @Override
    public String toString() {
        return removed + " " + part;
    }
}
