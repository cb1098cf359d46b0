package dev.observables.example.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a customer may do. */
@Entity
public class CustomerRole {

    @Id
    private String email;

    private String name;

    /** For Jakarta Persistence. */
    protected CustomerRole() {}

    CustomerRole(String email, String name) {
        this.email = email;
        this.name = name;
    }

    String name() {
        return name;
    }
}
