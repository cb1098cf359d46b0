package dev.observables.example.registration;

import dev.observables.Argument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Creates a customer's profile. An {@code @Argument} without a name has the name of its parameter. */
@ApplicationScoped
public class PublicProfile {

    @PersistenceContext
    EntityManager entities;

    @Transactional
    @OnUserRegistered
    void create(@Argument String email, @Argument String name) {
        var handle = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        entities.persist(new CustomerProfile(email, "@" + handle));
    }
}
