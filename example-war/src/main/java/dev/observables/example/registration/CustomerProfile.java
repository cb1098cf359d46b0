package dev.observables.example.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What others see of a customer. */
@Entity
public class CustomerProfile {

    @Id
    private String email;

    private String handle;

    /** For Jakarta Persistence. */
    protected CustomerProfile() {}

    CustomerProfile(String email, String handle) {
        this.email = email;
        this.handle = handle;
    }

    String handle() {
        return handle;
    }
}
