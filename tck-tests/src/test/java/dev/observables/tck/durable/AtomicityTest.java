package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;

/** An event that was sent in a transaction is a part of it. */
@Tag("embedded")
class AtomicityTest {

    /** Jakarta JSON Binding cannot write it. */
    public static class Unwritable {

        public String getNumber() {
            throw new IllegalStateException("has no number");
        }
    }

    @ApplicationScoped
    static class Archive {

        @Inject
        WorkTable work;

        @Transactional(TxType.REQUIRES_NEW)
        @Observable(send = Orders.PLACED)
        public Order keep(String number) {
            work.insert("kept " + number);
            return new Order(number, 1);
        }

        @Transactional
        @Observable(send = Orders.PLACED)
        public Unwritable keepUnwritable() {
            work.insert("kept");
            return new Unwritable();
        }

        @Observable(send = Orders.PLACED)
        public Unwritable keepUnwritableWithoutTransaction() {
            return new Unwritable();
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: The listener is held after a commit and a rollback: one event and one delivery are stored.")
    void eventExistsIfTheTransactionCommits(Cluster cluster) throws Exception {
        var node = cluster.start(Orders.class, Transactions.class, Shipping.class);
        var gate = cluster.calls().hold(Shipping.SHIP);

        node.get(Transactions.class).rollBack(() -> node.get(Orders.class).place("1"));
        node.get(Orders.class).place("2");
        gate.untilReached();

        assertThat(cluster.work()).containsExactly("placed 2");
        assertThat(cluster.tables().events()).isEqualTo(1);
        assertThat(cluster.tables().deliveries()).isEqualTo(1);
        gate.open();
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(Shipping.SHIP)).containsExactly(new Order("2", 1));
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.2: While the transaction is open, another connection sees no row, and the listener is not called.")
    void eventIsNotSeenBeforeTheCommit(Cluster cluster) throws Exception {
        var node = cluster.start(Orders.class, Transactions.class, Shipping.class);

        node.get(Transactions.class).commit(() -> {
            node.get(Orders.class).place("1");
            node.get(Orders.class).place("2");
            assertThat(cluster.tables().events()).isZero();
            assertThat(cluster.tables().deliveries()).isZero();
            assertThat(cluster.calls().of(Shipping.SHIP)).isEmpty();
        });

        cluster.calls().await(Shipping.SHIP, 2);
        assertThat(cluster.calls().values(Shipping.SHIP))
                .containsExactlyInAnyOrder(new Order("1", 1), new Order("2", 1));
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: A method with REQUIRES_NEW commits inside a transaction that rolls back.")
    void eventBelongsToTheMethodsOwnTransaction(Cluster cluster) throws Exception {
        var node = cluster.start(Orders.class, Archive.class, Transactions.class, Shipping.class);

        node.get(Transactions.class).rollBack(() -> {
            node.get(Orders.class).place("1");
            node.get(Archive.class).keep("2");
        });

        cluster.calls().only(Shipping.SHIP);
        cluster.tables().untilEmpty();
        assertThat(cluster.work()).containsExactly("kept 2");
        assertThat(cluster.calls().values(Shipping.SHIP)).containsExactly(new Order("2", 1));
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: Programmatic sends in one transaction that commits and one that rolls back.")
    @Assertion("OBS-1.12: The stage of the second fails with OBS0405.")
    void programmaticSendBelongsToTheTransaction(Cluster cluster) throws Exception {
        var node = cluster.start(Transactions.class, Shipping.class);
        var observables = node.observables();
        var lost = new CompletableFuture<Delivery>();

        node.get(Transactions.class)
                .rollBack(
                        () -> observables.send(Orders.PLACED, new Order("1", 1)).whenComplete((delivery, failure) -> {
                            lost.completeExceptionally(failure);
                        }));
        node.get(Transactions.class).commit(() -> observables.send(Orders.PLACED, new Order("2", 1)));

        cluster.calls().only(Shipping.SHIP);
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(Shipping.SHIP)).containsExactly(new Order("2", 1));
        assertThat(lost).isCompletedExceptionally();
        assertThatThrownBy(lost::join).hasMessageContaining("OBS0405");
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: Two durable listeners and one in memory hear a committed event, and none a rolled back one.")
    void allListenersShareTheFateOfTheTransaction(Cluster cluster) throws Exception {
        var node = cluster.start(Orders.class, Transactions.class, Shipping.class, Billing.class, Greeting.class);

        node.get(Transactions.class).rollBack(() -> node.get(Orders.class).place("1"));
        node.get(Orders.class).place("2");
        node.untilQuiet();
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().values(Shipping.SHIP)).containsExactly(new Order("2", 1));
        assertThat(cluster.calls().values(Billing.BILL)).containsExactly(new Order("2", 1));
        assertThat(cluster.calls().values(Greeting.GREET)).containsExactly(new Order("2", 1));
        assertThat(cluster.work()).containsExactly("billed 2", "placed 2");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.2: The method's payload cannot be written: its caller gets a coded exception, and its work is undone.")
    void unwritablePayloadRollsTheMethodsTransactionBack(Cluster cluster) {
        var node = cluster.start(Archive.class, Shipping.class);

        assertThatThrownBy(() -> node.get(Archive.class).keepUnwritable())
                .satisfies(failure -> assertThat(text(failure)).containsPattern(Codes.CODED));

        assertThat(cluster.work()).isEmpty();
        assertThat(cluster.tables().events()).isZero();
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: A caller's transaction catches the coded exception, and is rolled back all the same.")
    void unwritablePayloadMarksAnOuterTransactionForRollback(Cluster cluster) {
        var node = cluster.start(Archive.class, Orders.class, Transactions.class, Shipping.class);

        commitFails(node, () -> {
            node.get(Orders.class).place("1");
            assertThatThrownBy(() -> node.get(Archive.class).keepUnwritable())
                    .satisfies(thrown -> assertThat(text(thrown)).containsPattern(Codes.CODED));
        });

        assertThat(cluster.work()).isEmpty();
        assertThat(cluster.tables().events()).isZero();
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: A payload and an argument that cannot be written are sent programmatically in a transaction.")
    void unwritableValueIsRefusedBySend(Cluster cluster) {
        var node = cluster.start(Transactions.class, Shipping.class, Orders.class);
        var observables = node.observables();

        for (Transactions.Work send : List.<Transactions.Work>of(
                () -> observables.send(Orders.PLACED, new Unwritable()),
                () -> observables.send(Orders.PLACED, null, Map.of("number", new Unwritable())))) {
            commitFails(node, () -> {
                node.get(Orders.class).place("1");
                assertThatThrownBy(send::run).hasMessageMatching("(?s)" + Codes.CODED + ".*");
            });
        }

        assertThat(cluster.work()).isEmpty();
        assertThat(cluster.tables().events()).isZero();
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: Outside a transaction too, the caller of a method and of send gets the coded exception.")
    void unwritablePayloadIsRefusedWithoutATransaction(Cluster cluster) {
        var node = cluster.start(Archive.class, Shipping.class);

        assertThatThrownBy(() -> node.get(Archive.class).keepUnwritableWithoutTransaction())
                .hasMessageMatching("(?s)" + Codes.CODED + ".*");
        assertThatThrownBy(() -> node.observables().send(Orders.PLACED, new Unwritable()))
                .hasMessageMatching("(?s)" + Codes.CODED + ".*");

        assertThat(cluster.tables().events()).isZero();
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: The database is lost during the transaction: the commit fails, and its caller learns it.")
    void eventThatCannotBeStoredFailsTheTransaction(Cluster cluster) {
        var node = cluster.start(Transactions.class, Orders.class, Shipping.class);

        var failure = commitFails(node, () -> {
            node.dataSource().cut();
            node.observables().send(Orders.PLACED, new Order("1", 1));
        });
        node.dataSource().restore();

        assertThat(text(failure)).containsPattern(Codes.CODED);
        assertThat(cluster.tables().events()).isZero();
    }

    /** What the caller of a transaction gets that cannot be committed: with Narayana's interceptor, nothing if it was only marked. */
    private static Throwable commitFails(Node node, Transactions.Work work) {
        var failure = catchThrowable(() -> node.get(Transactions.class).commit(work));
        if (failure instanceof AssertionError inTheWork) {
            throw inTheWork;
        }
        return failure;
    }

    /** Messages of a failure and its causes: servers wrap what a transaction fails with. */
    static String text(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }
}
