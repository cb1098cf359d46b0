package dev.observables.example.cleanup;

import static dev.observables.example.cleanup.Cleanup.CLEANUP_DUE;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.example.orders.PrintOrder;
import dev.observables.example.uploads.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** The five parts of a clean-up: each in a transaction and on a thread of its own. */
@ApplicationScoped
@Transactional
public class Broom {

    @PersistenceContext
    EntityManager entities;

    @Observable(listen = CLEANUP_DUE)
    void mails(ObservableEvent due) {
        sweep(due, "mails", entities.createQuery("delete from Mail m where m.sent < :before"));
    }

    @Observable(listen = CLEANUP_DUE)
    void auditEntries(ObservableEvent due) {
        sweep(due, "audit entries", entities.createQuery("delete from AuditEntry a where a.noted < :before"));
    }

    @Observable(listen = CLEANUP_DUE)
    void declinedOrders(ObservableEvent due) {
        var declined = entities.createQuery(
                        "delete from PrintOrder o where o.placed < :before and o.progress = :declined")
                .setParameter("declined", PrintOrder.Progress.DECLINED);
        sweep(due, "declined orders", declined);
    }

    @Observable(listen = CLEANUP_DUE)
    void invalidUploads(ObservableEvent due) {
        var invalid = entities.createQuery("delete from Upload u where u.received < :before and u.progress = :invalid")
                .setParameter("invalid", Upload.Progress.INVALID);
        sweep(due, "invalid uploads", invalid);
    }

    @Observable(listen = CLEANUP_DUE)
    void orphanedComments(ObservableEvent due) {
        var orphaned = entities.createQuery("delete from Comment c where c.posted < :before"
                + " and c.product not in (select p.id from Product p)");
        sweep(due, "orphaned comments", orphaned);
    }

    private void sweep(ObservableEvent due, String part, Query deletion) {
        var before = due.payload(CleanupOrder.class).before();
        var removed = deletion.setParameter("before", before).executeUpdate();
        entities.persist(new SweptPart(due.id(), part, removed));
    }
}
