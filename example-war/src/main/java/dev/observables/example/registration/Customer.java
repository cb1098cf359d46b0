package dev.observables.example.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** A registered customer. */
@Entity
public class Customer {

    @Id
    String email;

    String name;

    LocalDateTime registered;

    /** For Jakarta Persistence. */
    protected Customer() {}

    Customer(String email, String name) {
        this.email = email;
        this.name = name;
        this.registered = LocalDateTime.now();
    }
}
