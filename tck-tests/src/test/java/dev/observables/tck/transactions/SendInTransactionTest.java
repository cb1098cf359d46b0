package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Delivery;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sending by program in a transaction, and the stage that tells its end. */
@Tag("embedded")
class SendInTransactionTest extends TransactionTests {

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of();

    @Inject
    Observables observables;

    @Inject
    TransactionManager manager;

    final AtomicReference<CompletionStage<Delivery>> stage = new AtomicReference<>();

    @Test
    @Assertion("OBS-1.12: In the transaction nothing is heard or done; after it the delivery is there.")
    void stageCompletesAfterTheCommit() throws Exception {
        outer.commits(() -> {
            stage.set(observables.send("paid", manager.getTransaction(), Map.of("amount", 7)));
            assertThat(journal.names()).isEmpty();
            assertThat(stage.get().toCompletableFuture()).isNotDone();
            assertThat(observables.inFlight()).isZero();
        });

        assertThat(delivery().succeeded()).isTrue();
        assertThat(delivery().outcomes()).hasSize(1);
        assertThat(journal.entry("paid").senderStatus()).isEqualTo(Status.STATUS_COMMITTED);
        assertThat(journal.entry("paid").event()).isSameAs(delivery().event());
    }

    @Test
    @Assertion("OBS-1.12: The transaction rolls back by exception and by mark; the stage has the code.")
    void stageFailsAfterARollback() throws Exception {
        assertThatThrownBy(() -> outer.throwsAfter(() -> stage.set(observables.send("paid"))))
                .hasMessage("rolls back");
        assertRolledBack();

        outer.marksForRollbackAfter(() -> stage.set(observables.send("paid")));
        assertRolledBack();

        outer.marksForRollbackBefore(() -> stage.set(observables.send("paid")));
        assertRolledBack();

        observables.send("later");
        assertThat(journal.names()).containsExactly("later");
    }

    @Test
    @Assertion("OBS-1.12: All three ways to wait throw in the transaction; afterwards the delivery is there.")
    void waitingInsideTheTransactionIsRefused() throws Exception {
        outer.commits(() -> {
            stage.set(observables.send("paid"));
            var future = stage.get().toCompletableFuture();
            assertRefused(future::join);
            assertRefused(future::get);
            assertRefused(() -> future.get(10, TimeUnit.SECONDS));
        });

        assertThat(delivery().succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-1.12: Another thread waits while the transaction is open, and gets the delivery.")
    void waitingOnAnotherThreadIsNotRefused() throws Exception {
        var elsewhere = new AtomicReference<CompletableFuture<Delivery>>();
        outer.commits(() -> {
            var future = observables.send("paid").toCompletableFuture();
            elsewhere.set(CompletableFuture.supplyAsync(future::join));
        });

        assertThat(elsewhere.get().get(10, TimeUnit.SECONDS).succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-1.12: With the transaction suspended the event is delivered inside it.")
    void sendingWithTheTransactionSuspendedGoesOutAtOnce() throws Exception {
        outer.marksForRollbackAfter(() -> {
            var suspended = manager.suspend();
            stage.set(observables.send("paid"));
            assertThat(delivery().succeeded()).isTrue();
            manager.resume(suspended);
        });

        assertThat(journal.names()).containsExactly("paid");
    }

    @Test
    @Assertion("OBS-1.12: A caused event waits for the commit too, and keeps its chain.")
    void causedEventFollowsTheCommit() throws Exception {
        observables.send("ordered");
        var cause = journal.entry("ordered").event();

        outer.commits(() -> {
            stage.set(observables.causedBy(cause).send("paid"));
            assertThat(journal.names()).containsExactly("ordered");
        });

        assertThat(delivery().event().correlationId()).isEqualTo(cause.id());
        assertThat(delivery().event().causationId()).isEqualTo(cause.id());
        assertThat(delivery().event().depth()).isEqualTo(1);
    }

    private Delivery delivery() throws Exception {
        return stage.get().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void assertRolledBack() {
        assertThatThrownBy(this::delivery)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("OBS0405: ");
    }

    private static void assertRefused(ThrowingCallable waiting) {
        assertThatThrownBy(waiting).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("OBS0406: ");
    }
}
