package dev.observables.example.registration;

import dev.observables.Argument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Gives a customer a role. Its parameter is one argument of the sending method, by name. */
@ApplicationScoped
public class DefaultRole {

    @PersistenceContext
    EntityManager entities;

    @Transactional
    @OnUserRegistered
    void assign(@Argument("email") String email) {
        entities.persist(new CustomerRole(email, "customer"));
    }
}
