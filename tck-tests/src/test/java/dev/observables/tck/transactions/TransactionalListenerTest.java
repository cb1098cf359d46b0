package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A listener with a transaction of its own: what it sends follows its own commit. */
@Tag("embedded")
class TransactionalListenerTest extends TransactionTests {

    @ApplicationScoped
    static class Billing {

        @Inject
        TransactionManager manager;

        @Inject
        Observables observables;

        @Transactional(TxType.REQUIRES_NEW)
        @Observable(listen = "ordered", send = "billed")
        Transaction bill() throws Exception {
            observables.send("noted", manager.getTransaction());
            return manager.getTransaction();
        }

        @Transactional(TxType.REQUIRES_NEW)
        @Observable(listen = "cancelled", send = "billed")
        void rollBack() throws Exception {
            observables.send("noted");
            manager.setRollbackOnly();
        }
    }

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of(Billing.class);

    @Test
    @Assertion("OBS-2.8: The follow-up events are heard with the listener's transaction committed.")
    @Assertion("OBS-1.10: The same, for the event sent programmatically in the listener.")
    void whatAListenerSendsFollowsItsOwnCommit() {
        deployment.observables().send("ordered");

        assertThat(journal.names()).containsExactlyInAnyOrder("ordered", "noted", "billed");
        assertThat(journal.entry("noted").senderStatus()).isEqualTo(Status.STATUS_COMMITTED);
        assertThat(journal.entry("billed").senderStatus()).isEqualTo(Status.STATUS_COMMITTED);
    }

    @Test
    @Assertion("OBS-2.8: The listener's transaction rolls back: it succeeded, and sent nothing.")
    @Assertion("OBS-1.10: The same, for the event sent programmatically in the listener.")
    void whatAListenerSendsIsRolledBackWithIt() throws Exception {
        var delivery =
                deployment.observables().send("cancelled").toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(delivery.succeeded()).isTrue();
        assertThat(journal.names()).containsExactly("cancelled");
    }

    @Test
    @Assertion("OBS-5.1: Both commits lie between the events of one chain, which stays one.")
    void chainIsKeptAcrossCommits() throws Exception {
        outer.commits(() -> deployment.observables().send("ordered"));

        var first = journal.entry("ordered").event();
        assertThat(first.correlationId()).isEqualTo(first.id());
        assertThat(first.causationId()).isNull();
        assertCausedBy(first, journal.entry("noted").event());
        assertCausedBy(first, journal.entry("billed").event());
    }

    @Test
    @Assertion("OBS-2.3: Each listener of an event sent in a transaction asks for its own status.")
    void listenerIsNotInTheSendersTransaction() throws Exception {
        outer.commits(() -> deployment.observables().send("paid"));

        assertThat(journal.entry("paid").listenerStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    private static void assertCausedBy(ObservableEvent cause, ObservableEvent event) {
        assertThat(event.correlationId()).isEqualTo(cause.correlationId());
        assertThat(event.causationId()).isEqualTo(cause.id());
        assertThat(event.depth()).isEqualTo(cause.depth() + 1);
    }
}
