package dev.observables.example.cleanup;

import static dev.observables.example.cleanup.Cleanup.CLEANUP_DONE;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;

/** Writes the report when all parts have finished, whatever their outcomes. */
@ApplicationScoped
public class ReportWriter {

    @PersistenceContext
    EntityManager entities;

    @Transactional
    @Observable(listen = CLEANUP_DONE)
    void write(@Payload Delivery delivery) {
        var due = delivery.event();
        var swept = entities.createQuery(
                        "select s from SweptPart s where s.cleanup = :id order by s.part", SweptPart.class)
                .setParameter("id", due.id())
                .getResultList();
        var summary = swept.stream().map(SweptPart::toString).collect(Collectors.joining(", ", "Removed ", ""));
        entities.persist(new CleanupReport(
                due.id(),
                due.payload(CleanupOrder.class).startedBy(),
                summary,
                swept.size(),
                delivery.failures().size()));
    }
}
