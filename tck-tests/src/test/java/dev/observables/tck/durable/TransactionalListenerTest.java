package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.jta.TransactionManager;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;

/** The work of a listener in a transaction, and the end of its delivery, are one. */
@Tag("embedded")
class TransactionalListenerTest {

    /** Only one of the two methods matters. */
    private interface AfterCompletion extends Synchronization {
        @Override
        default void beforeCompletion() {}
    }

    @OnEachDatabase
    @Assertion("OBS-11.5: A listener that inserts a row and throws is called again; in the end there is one row.")
    void workOfAFailedAttemptIsUndone(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().on(Billing.BILLED, call -> {
            if (call.event().attempt() < 3) {
                throw new IllegalStateException("fails twice");
            }
        });

        node.get(Orders.class).place("1");
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().attempts(Billing.BILL)).containsExactly(1, 2, 3);
        assertThat(cluster.work()).containsExactly("billed 1", "placed 1");
    }

    @OnEachDatabase
    @Assertion("OBS-11.5: The first attempt marks its transaction for rollback and returns normally: it has failed.")
    void attemptThatRollsBackHasFailed(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().on(Billing.BILLED, call -> {
            if (call.event().attempt() == 1) {
                TransactionManager.transactionManager().setRollbackOnly();
            }
        });

        node.get(Orders.class).place("1");
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().attempts(Billing.BILL)).containsExactly(1, 2);
        assertThat(cluster.work()).containsExactly("billed 1", "placed 1");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.5: The first attempt's commit fails, and its delivery is given to another token at that moment, as another node would.")
    void attemptThatIsTakenOverWhileItsCommitFailsIsLeftAlone(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().on(Billing.BILLED, call -> {
            if (call.event().attempt() == 1) {
                synchronize(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        throw new IllegalStateException("does not commit");
                    }

                    @Override
                    public void afterCompletion(int status) {
                        cluster.tables()
                                .execute("UPDATE observables_delivery SET token = token + 1, state = 0, owner = NULL");
                    }
                });
            }
        });

        node.get(Orders.class).place("1");
        cluster.tables().untilEmpty();
        node.untilQuiet();

        assertThat(cluster.calls().attempts(Billing.BILL)).containsExactly(1, 2);
        assertThat(cluster.work()).containsExactly("billed 1", "placed 1");
    }

    @OnEachDatabase
    @Assertion("OBS-11.5: A synchronization of the first attempt's transaction lets its commit fail.")
    void attemptWhoseCommitFailsHasFailed(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().on(Billing.BILLED, call -> {
            if (call.event().attempt() == 1) {
                synchronize(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        throw new IllegalStateException("does not commit");
                    }

                    @Override
                    public void afterCompletion(int status) {
                        // nothing was committed
                    }
                });
            }
        });

        node.get(Orders.class).place("1");
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().attempts(Billing.BILL)).containsExactly(1, 2);
        assertThat(cluster.work()).containsExactly("billed 1", "placed 1");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.5: The node is killed right after the listener's commit, and starts again: it does not call the listener.")
    void deliveryEndsWithTheListenersCommit(Cluster cluster) {
        var first = cluster.start(Orders.class, Billing.class);
        var killed = new CountDownLatch(1);
        cluster.calls()
                .on(
                        Billing.BILLED,
                        call -> synchronize((AfterCompletion) status -> {
                            if (status == Status.STATUS_COMMITTED && killed.getCount() > 0) {
                                first.kill();
                                killed.countDown();
                            }
                        }));

        first.get(Orders.class).place("1");
        Patience.pass(killed);
        // what follows is heard, and what the node left behind is cleaned up
        cluster.start(Orders.class, Billing.class).get(Orders.class).place("2");
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().values(Billing.BILL)).containsExactly(new Order("1", 1), new Order("2", 1));
        assertThat(cluster.work()).containsExactly("billed 1", "billed 2", "placed 1", "placed 2");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.5: A node loses its database for a while, inside a listener that has worked. Another node takes the"
                    + " delivery over and ends it; then the listener goes on, and its commit fails.")
    void nodeThatWasTakenForDeadCannotCommit(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Billing.BILLED, call -> {
            if (call.node().equals("a")) {
                gate.pass();
            }
        });
        var first = cluster.node("a")
                .with("observables.outbox.node-timeout", "PT3S")
                .beans(Orders.class, Billing.class)
                .start();
        var second = cluster.node("b")
                .with("observables.outbox.node-timeout", "PT3S")
                .beans(Orders.class, Billing.class)
                .start();

        first.get(Orders.class).place("1");
        gate.untilReached();
        first.dataSource().cut();
        cluster.calls().await(Billing.BILLED, 2);
        second.untilQuiet();
        first.dataSource().restore();
        try (var log = LogCapture.open()) {
            gate.open();
            first.untilQuiet();

            assertThat(log.matching("Billing#bill"))
                    .as("what is logged of the lost call")
                    .isNotEmpty();
        }
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().of(Billing.BILL))
                .extracting(Calls.Call::node)
                .containsExactly("a", "b");
        assertThat(cluster.calls().attempts(Billing.BILL)).containsExactly(1, 2);
        assertThat(cluster.work()).containsExactly("billed 1", "placed 1");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.5: Two listeners are held before their work: no connection is in use, and every row can be locked.")
    void nothingIsHeldWhileAListenerRuns(Cluster cluster) {
        var node = cluster.start(Orders.class, Shipping.class, Billing.class);
        var shipping = cluster.calls().hold(Shipping.SHIP);
        var billing = cluster.calls().hold(Billing.BILL);

        node.get(Orders.class).place("1");
        shipping.untilReached();
        billing.untilReached();

        // the node's own statements take a connection for a moment
        Waiting.until("no connection to be in use", () -> node.dataSource().inUse() == 0);
        assertThat(cluster.tables().lock("observables_event")).isEqualTo(1);
        assertThat(cluster.tables().lock("observables_delivery")).isEqualTo(2);
        shipping.open();
        billing.open();
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.5: A node is killed inside a listener without a transaction, and starts again: the listener is called with"
                    + " the same id, as attempt 2.")
    void listenerWithoutATransactionMayBeRepeated(Cluster cluster) {
        var gate = cluster.calls().holdFirstAttempts(Shipping.SHIP);
        var first = cluster.start(Orders.class, Shipping.class);

        first.get(Orders.class).place("1");
        gate.untilReached();
        first.kill();
        cluster.start(Orders.class, Shipping.class);
        var calls = cluster.calls().await(Shipping.SHIP, 2);
        gate.open();

        assertThat(calls.get(1).event().id()).isEqualTo(calls.get(0).event().id());
        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 2);
    }

    private static Node start(Cluster cluster) {
        return cluster.with("observables.outbox.backoff", "PT0.01S")
                .beans(Orders.class, Billing.class)
                .start();
    }

    private static void synchronize(Synchronization synchronization) throws Exception {
        TransactionManager.transactionManager().getTransaction().registerSynchronization(synchronization);
    }
}
