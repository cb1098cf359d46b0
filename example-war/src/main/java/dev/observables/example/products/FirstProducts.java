package dev.observables.example.products;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;

/** The prints that the shop has when it starts for the first time. */
@Singleton
@Startup
public class FirstProducts {

    @PersistenceContext
    EntityManager entities;

    @PostConstruct
    void create() {
        if (hasProducts()) {
            return;
        }
        entities.persist(new Product("Harbour at Dawn", "mira@studio.example", new BigDecimal("48.00"), 40));
        entities.persist(new Product("Nine Swallows", "jonas@studio.example", new BigDecimal("32.50"), 25));
        entities.persist(new Product("Paper Moon", "mira@studio.example", new BigDecimal("64.00"), 12));
    }

    private boolean hasProducts() {
        return !entities.createQuery("select p.id from Product p")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
