package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.outbox.StoredFailure;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;

/** Events that are stored in a transaction of their own. */
@Tag("embedded")
class WithoutTransactionTest {

    @ApplicationScoped
    static class LaterOrders {

        private final CompletableFuture<Order> result = new CompletableFuture<>();

        @Inject
        WorkTable work;

        @Observable(send = Orders.PLACED)
        public CompletionStage<Order> placeLater() {
            return result;
        }

        @Observable(send = Orders.PLACED)
        public void placeAsynchronously(@Suspended AsyncResponse response) {
            result.thenAccept(response::resume);
        }

        CompletableFuture<Order> result() {
            return result;
        }

        @Transactional
        @Observable(sendOnFailure = "order_refused")
        public Order refuse(String reason) {
            work.insert("refused");
            throw new IllegalStateException(reason);
        }

        @Observable(sendOnFailure = "order_refused")
        public Order fail(String reason) {
            throw new IllegalStateException(reason);
        }

        @Transactional
        @Observable(send = Orders.PLACED, afterCommit = false)
        public Order placeAtOnce(String number) {
            work.insert("placed " + number);
            return new Order(number, 1);
        }
    }

    @ApplicationScoped
    static class Apology {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "order_refused")
        void apologize(ObservableEvent event, @Payload Throwable failure) throws Exception {
            recorder.record("apologize", event, failure);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: The listener is held: when the method has returned, the event is in the table.")
    void eventIsStoredBeforeTheMethodReturns(Cluster cluster) {
        var node = cluster.start(Orders.class, Shipping.class);
        var gate = cluster.calls().hold(Shipping.SHIP);

        node.get(Orders.class).placeWithoutTransaction("1");

        assertThat(cluster.tables().events()).isEqualTo(1);
        assertThat(cluster.tables().deliveries()).isEqualTo(1);
        gate.open();
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(Shipping.SHIP)).containsExactly(new Order("1", 1));
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: Two calls without a transaction; one warning names the event and says what is not atomic.")
    void missingTransactionIsReportedOnce(Cluster cluster) {
        try (var log = LogCapture.open()) {
            var node = cluster.start(Orders.class, Shipping.class);

            node.get(Orders.class).placeWithoutTransaction("1");
            node.get(Orders.class).placeWithoutTransaction("2");
            cluster.calls().await(Shipping.SHIP, 2);

            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARNING OBS") && line.contains(Codes.NOT_ATOMIC))
                    .hasSize(1);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: A stage completes after its method has returned; the event is stored then.")
    void eventOfALaterResultIsStoredWhenItComes(Cluster cluster) {
        var node = cluster.start(LaterOrders.class, Shipping.class);
        var orders = node.get(LaterOrders.class);

        var stage = orders.placeLater().toCompletableFuture();
        assertThat(cluster.tables().events()).isZero();
        stage.complete(new Order("1", 1));

        assertThat(cluster.calls().only(Shipping.SHIP).value()).isEqualTo(new Order("1", 1));
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: The transaction that the method was called in has committed when its stage completes.")
    void eventOfALaterResultIsStoredAfterTheCallersTransaction(Cluster cluster) throws Exception {
        var node = cluster.start(LaterOrders.class, Transactions.class, Shipping.class);
        var orders = node.get(LaterOrders.class);

        node.get(Transactions.class).commit(orders::placeLater);
        var stage = orders.result();
        assertThat(cluster.tables().events()).isZero();
        stage.complete(new Order("1", 1));

        assertThat(cluster.calls().only(Shipping.SHIP).value()).isEqualTo(new Order("1", 1));
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: An AsyncResponse is resumed after its method has returned; the event is stored then.")
    void eventOfAnAsyncResponseIsStoredWhenItIsResumed(Cluster cluster) {
        var node = cluster.start(LaterOrders.class, Shipping.class);
        var orders = node.get(LaterOrders.class);

        orders.placeAsynchronously(new AsyncResponseStub().response());
        assertThat(cluster.tables().events()).isZero();
        orders.result().complete(new Order("1", 1));

        assertThat(cluster.calls().only(Shipping.SHIP).value()).isEqualTo(new Order("1", 1));
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: A method throws, and its transaction rolls back: the failure's event is stored and heard.")
    void eventOfAFailureOutlivesTheRollback(Cluster cluster) {
        var node = cluster.start(LaterOrders.class, Apology.class);

        assertThatThrownBy(() -> node.get(LaterOrders.class).refuse("sold out")).hasMessage("sold out");

        var heard = cluster.calls().only("apologize");
        assertThat(heard.value()).isInstanceOf(StoredFailure.class);
        assertThat((Throwable) heard.value()).hasMessageContaining("sold out");
        cluster.tables().untilEmpty();
        assertThat(cluster.work()).isEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: With afterCommit=false the event is heard although, and before, its transaction rolls back.")
    void eventThatDoesNotWaitForTheCommitIsStoredAside(Cluster cluster) throws Exception {
        var node = cluster.start(LaterOrders.class, Transactions.class, Shipping.class);

        node.get(Transactions.class).rollBack(() -> {
            node.get(LaterOrders.class).placeAtOnce("1");
            cluster.calls().only(Shipping.SHIP);
        });

        cluster.tables().untilEmpty();
        assertThat(cluster.work()).isEmpty();
        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(1);
    }

    @OnEachDatabase
    @Assertion("OBS-11.3: The database is lost before a stage completes: an ERROR, and the caller's stage as it was.")
    void laterResultThatCannotBeStoredIsAnError(Cluster cluster) {
        var node = cluster.start(LaterOrders.class, Shipping.class);
        var stage = node.get(LaterOrders.class).placeLater().toCompletableFuture();

        try (var log = LogCapture.open()) {
            node.dataSource().cut();
            stage.complete(new Order("1", 1));
            node.dataSource().restore();

            Waiting.until("an ERROR", () -> errors(log) > 0);
            assertThat(stage).isCompletedWithValue(new Order("1", 1));
        }
        assertThat(cluster.tables().events()).isZero();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.3: The database is lost when a method fails: an ERROR, and the caller gets the method's exception.")
    void failureThatCannotBeStoredIsAnError(Cluster cluster) {
        var node = cluster.start(LaterOrders.class, Apology.class);
        var orders = node.get(LaterOrders.class);

        try (var log = LogCapture.open()) {
            node.dataSource().cut();
            assertThatThrownBy(() -> orders.fail("sold out")).hasMessage("sold out");
            node.dataSource().restore();

            Waiting.until("an ERROR", () -> errors(log) > 0);
        }
        assertThat(cluster.tables().events()).isZero();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.3: The database is lost before a programmatic send: its caller learns the code, by an exception or an outcome.")
    void sendThatCannotBeStoredSaysSo(Cluster cluster) {
        var node = cluster.start(Shipping.class);
        var observables = node.observables();

        node.dataSource().cut();
        String learned;
        try {
            var outcome = Patience.result(observables.send(Orders.PLACED, new Order("1", 1)))
                    .outcomes()
                    .get(0);
            assertThat(outcome.status()).isNotIn(Outcome.Status.STORED, Outcome.Status.SUCCEEDED);
            learned = outcome.failure().getMessage();
        } catch (RuntimeException thrown) {
            learned = thrown.getMessage();
        }
        node.dataSource().restore();

        assertThat(learned).containsPattern(Codes.CODED);
        assertThat(cluster.tables().events()).isZero();
    }

    private static long errors(LogCapture log) {
        return log.lines().stream()
                .filter(line -> line.matches("SEVERE " + Codes.CODED + ".*"))
                .count();
    }
}
