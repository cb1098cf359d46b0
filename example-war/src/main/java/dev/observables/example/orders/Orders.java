package dev.observables.example.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The orders in the database. */
@ApplicationScoped
public class Orders {

    @PersistenceContext
    EntityManager entities;

    String card(PlacedOrder order) {
        return entities.find(PrintOrder.class, order.id()).card();
    }

    void advance(PlacedOrder order, PrintOrder.Progress progress) {
        entities.find(PrintOrder.class, order.id()).advance(progress);
    }
}
