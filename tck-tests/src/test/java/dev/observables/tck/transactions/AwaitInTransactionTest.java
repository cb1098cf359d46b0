package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An awaiting method waits after the commit that is its own, and not for one that comes later. */
@Tag("embedded")
class AwaitInTransactionTest extends TransactionTests {

    @ApplicationScoped
    static class AwaitedOrders {

        @Inject
        TransactionManager manager;

        @Observable(send = "placed", await = true)
        Transaction place() throws Exception {
            return manager.getTransaction();
        }

        @Observable(send = "placed", await = true)
        Transaction placeAgain() throws Exception {
            return manager.getTransaction();
        }

        @Transactional
        @Observable(send = "checked", await = true)
        Sent placeInOwnTransaction() throws Exception {
            return new Sent(manager.getTransaction());
        }

        @Transactional(TxType.REQUIRES_NEW)
        @Observable(send = "checked", await = true)
        Sent placeInNewTransaction() throws Exception {
            return new Sent(manager.getTransaction());
        }

        @Transactional
        @Observable(send = "placed", await = true)
        String rollBack() throws Exception {
            manager.setRollbackOnly();
            return "rolled back";
        }
    }

    /** A call, and whether its listener has finished. */
    record Sent(Transaction transaction, Thread sender, AtomicBoolean isFinished) {

        Sent(Transaction transaction) {
            this(transaction, Thread.currentThread(), new AtomicBoolean());
        }
    }

    @ApplicationScoped
    static class Checks {

        /** Ends only when it has seen the sender wait, and the transaction committed. */
        @Observable(listen = "checked")
        void check(@Payload Sent sent) throws Exception {
            await().until(() -> sent.sender().getState() == Thread.State.TIMED_WAITING);
            sent.isFinished().set(sent.transaction().getStatus() == Status.STATUS_COMMITTED);
        }
    }

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of(AwaitedOrders.class, Checks.class);

    @Inject
    AwaitedOrders orders;

    @Test
    @Assertion("OBS-1.13: On return a listener has finished that had seen the sender wait after commit.")
    void methodWaitsAfterTheCommitOfItsOwnTransaction() throws Exception {
        var sent = orders.placeInOwnTransaction();

        assertThat(sent.isFinished()).isTrue();
    }

    @Test
    @Assertion("OBS-1.13: The same inside an outer transaction, which then rolls back.")
    void methodWaitsAfterTheCommitOfItsNewTransaction() throws Exception {
        outer.marksForRollbackAfter(() -> {
            var sent = orders.placeInNewTransaction();
            assertThat(sent.isFinished()).isTrue();
        });
    }

    @Test
    @Assertion("OBS-1.13: Two calls in an open transaction return unheard, with one warning a method.")
    void methodDoesNotWaitForATransactionThatStaysOpen() throws Exception {
        try (var log = LogCapture.open()) {
            commitUnheard(() -> {
                orders.place();
                orders.place();
                orders.placeAgain();
            });

            assertThat(journal.names()).containsExactly("placed", "placed", "placed");
            assertThat(log.matching("OBS0408"))
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("WARNING"))
                    .anyMatch(line -> line.contains("AwaitedOrders#place:"))
                    .anyMatch(line -> line.contains("AwaitedOrders#placeAgain:"));
        }
    }

    @Test
    @Assertion("OBS-1.13: A rolled back method returns its normal result, and nothing is heard.")
    void methodThatIsRolledBackReturnsWithoutWaiting() throws Exception {
        assertThat(orders.rollBack()).isEqualTo("rolled back");
        assertThatThrownBy(() -> outer.throwsAfter(orders::placeInOwnTransaction))
                .hasMessage("rolls back");
        deployment.observables().send("later");

        assertThat(journal.names()).containsExactly("later");
    }
}
