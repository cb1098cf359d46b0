package dev.observables.example.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** A registered customer. */
@Entity
public class Customer {

    @Id
    private String email;

    private String name;

    private LocalDateTime registered;

    /** For Jakarta Persistence. */
    protected Customer() {}

    Customer(String email, String name) {
        this.email = email;
        this.name = name;
        this.registered = LocalDateTime.now();
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }
}
