package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.outbox.Filter;
import dev.observables.outbox.Outbox;
import dev.observables.outbox.StoredDelivery;
import dev.observables.outbox.StoredDelivery.State;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;

/** What an operator sees and does. */
@Tag("embedded")
class OutboxTest {

    @ApplicationScoped
    static class Operator {

        @Inject
        Outbox outbox;

        Outbox outbox() {
            return outbox;
        }
    }

    @ApplicationScoped
    static class Auditing {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = {"order_placed", "order_paid"})
        void audit(ObservableEvent event) throws Exception {
            recorder.record("Auditing#audit", event, null);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.7: One delivery waits for its second attempt, and one is running: both are listed and counted.")
    void waitingAndRunningDeliveriesAreListed(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().fail(Shipping.SHIP);
        var gate = cluster.calls().hold("Auditing#audit");

        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        Waiting.until("a failed attempt", () -> state(node, Shipping.SHIP) == State.WAITING);

        assertThat(node.outbox().backlog()).isEqualTo(2);
        assertThat(only(node, Shipping.SHIP)).satisfies(waiting -> {
            assertThat(waiting.attempts()).isEqualTo(1);
            assertThat(waiting.failure()).contains("IllegalStateException");
            assertThat(waiting.nextAttempt()).isAfter(Instant.now().plus(Duration.ofMinutes(40)));
            assertThat(waiting.sent())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusMillis(1));
        });
        assertThat(only(node, "Auditing#audit")).satisfies(running -> {
            assertThat(running.state()).isEqualTo(State.RUNNING);
            assertThat(running.nextAttempt()).isNull();
            assertThat(running.failure()).isNull();
        });
        assertThat(node.outbox().oldest())
                .hasValueSatisfying(age -> assertThat(age).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
        gate.open();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: Each condition of a filter, and all together, on deliveries of two events, listeners and keys.")
    void filtersChooseDeliveries(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().fail(Shipping.SHIP);
        cluster.calls().fail("Auditing#audit");

        node.observables().withKey("Rome").send(Orders.PLACED, new Order("1", 1));
        node.observables().withKey("Oslo").send("order_paid", new Order("1", 1));
        node.observables().send(Orders.PLACED, new Order("2", 1));
        Waiting.until(
                "five failed attempts",
                () -> node.outbox().waiting(Filter.all()).stream()
                                .filter(delivery -> delivery.failure() != null)
                                .count()
                        == 5);

        assertThat(count(node, Filter.all().event(Orders.PLACED))).isEqualTo(4);
        assertThat(count(node, Filter.all().event("order_*"))).isEqualTo(5);
        assertThat(count(node, Filter.all().event("*_paid"))).isEqualTo(1);
        assertThat(count(node, Filter.all().event("order"))).isZero();
        assertThat(count(node, Filter.all().listener(Shipping.SHIP))).isEqualTo(2);
        assertThat(count(node, Filter.all().listener("Auditing#*"))).isEqualTo(3);
        assertThat(count(node, Filter.all().key("Rome"))).isEqualTo(2);
        assertThat(count(node, Filter.all().key("Oslo").listener(Shipping.SHIP)))
                .isZero();
        assertThat(count(node, Filter.all().limit(3))).isEqualTo(3);
        assertThat(count(node, Filter.all().since(Instant.now().plusSeconds(60))))
                .isZero();
        assertThat(count(node, Filter.all().since(Instant.now().minusSeconds(60))))
                .isEqualTo(5);
        var id = node.outbox().waiting(Filter.all().key("Oslo")).get(0).eventId();
        assertThat(count(node, Filter.all().id(id))).isEqualTo(1);
        assertThat(count(node, Filter.all().id(id).event(Orders.PLACED))).isZero();
        // _ is no wildcard
        assertThat(count(node, Filter.all().event("order-placed"))).isZero();
        assertThat(count(node, Filter.all().listener("Shipping_ship"))).isZero();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: A delivery that waits for an hour is retried, and called at once; one that is running is left alone.")
    void waitingDeliveryIsRetriedAtOnce(Cluster cluster) {
        var node = start(cluster);
        var gate = cluster.calls().hold("Auditing#audit");
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.event().attempt() == 1) {
                throw new IllegalStateException("fails once");
            }
        });
        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        Waiting.until("a failed attempt", () -> state(node, Shipping.SHIP) == State.WAITING);

        assertThat(node.outbox().retry(Filter.all())).isEqualTo(1);

        cluster.calls().await(Shipping.SHIP, 2);
        gate.open();
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().of("Auditing#audit")).hasSize(1);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: Of a waiting, a dead and a running delivery all but the last are discarded; number, filter and reason are logged.")
    void deliveriesAreDiscarded(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT1H")
                .beans(Shipping.class, Auditing.class, Dying.class)
                .start();
        var gate = cluster.calls().hold("Auditing#audit");
        cluster.calls().fail(Shipping.SHIP);
        cluster.calls().fail("Dying#die");
        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        Waiting.until("a failed attempt", () -> state(node, Shipping.SHIP) == State.WAITING);
        Waiting.until("a dead delivery", () -> node.outbox().dead(Filter.all()).size() == 1);

        try (var log = LogCapture.open()) {
            assertThat(node.outbox().discard(Filter.all().event(Orders.PLACED), "placed by mistake"))
                    .isEqualTo(2);

            assertThat(log.matching("placed by mistake"))
                    .singleElement()
                    .asString()
                    .contains("2", "event=" + Orders.PLACED);
        }
        assertThat(node.outbox().waiting(Filter.all()))
                .extracting(StoredDelivery::listener)
                .containsExactly("Auditing#audit");
        assertThat(node.outbox().dead(Filter.all())).isEmpty();
        gate.open();
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(1);
    }

    @ApplicationScoped
    static class Dying {

        @Inject
        CallRecorder recorder;

        @Durable(attempts = 1)
        @Observable(listen = Orders.PLACED)
        void die(ObservableEvent event) throws Exception {
            recorder.record("Dying#die", event, null);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: A listener is paused on one node: neither that node nor another nor a restarted one calls it, until it is"
                    + " resumed. Its events are stored, and another listener is called.")
    void pausedListenerIsNotCalledOnAnyNode(Cluster cluster) {
        var first = cluster.node("a").beans(Shipping.class, Auditing.class).start();
        var second = cluster.node("b").beans(Shipping.class, Auditing.class).start();

        first.outbox().pause(Shipping.SHIP);
        first.outbox().pause(Shipping.SHIP);
        first.observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().await("Auditing#audit", 1);
        // what b does not know of the pause yet, it finds out when it is started again
        second.stop();
        var again = cluster.node("b").beans(Shipping.class, Auditing.class).start();
        again.observables().send(Orders.PLACED, new Order("2", 1));
        cluster.calls().await("Auditing#audit", 2);

        assertThat(cluster.calls().of(Shipping.SHIP)).isEmpty();
        assertThat(again.outbox().waiting(Filter.all().listener(Shipping.SHIP))).hasSize(2);
        again.outbox().resume(Shipping.SHIP);
        cluster.calls().await(Shipping.SHIP, 2);
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(Shipping.SHIP))
                .containsExactlyInAnyOrder(new Order("1", 1), new Order("2", 1));
    }

    @OnEachDatabase
    @Assertion("OBS-11.7: A node that runs is told of a pause and of its end by another one.")
    void pauseReachesRunningNodes(Cluster cluster) {
        var first = cluster.node("a").beans(Shipping.class, Auditing.class).start();
        var second = cluster.node("b").beans(Shipping.class, Auditing.class).start();

        first.outbox().pause(Shipping.SHIP);
        Waiting.until("b to know", () -> {
            var before = cluster.calls().of("Auditing#audit").size();
            second.observables().send(Orders.PLACED, new Order("1", 1));
            cluster.calls().await("Auditing#audit", before + 1);
            second.untilQuiet();
            return !second.outbox()
                    .waiting(Filter.all().listener(Shipping.SHIP))
                    .isEmpty();
        });
        first.outbox().resume(Shipping.SHIP);

        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: The outbox is injected into a bean; what it changes does not depend on the caller's transaction.")
    void outboxWorksInATransactionOfItsOwn(Cluster cluster) throws Exception {
        var node = cluster.with("observables.outbox.backoff", "PT1H")
                .beans(Shipping.class, Operator.class, Transactions.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);
        node.observables().send(Orders.PLACED, new Order("1", 1));
        Waiting.until("a failed attempt", () -> state(node, Shipping.SHIP) == State.WAITING);

        node.get(Transactions.class)
                .rollBack(() -> assertThat(node.get(Operator.class).outbox().discard(Filter.all(), "not wanted"))
                        .isEqualTo(1));

        assertThat(node.outbox().backlog()).isZero();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: Without a durable listener, and without a database, each call throws a coded IllegalStateException.")
    void outboxSaysWhyItCannotBeUsed(Cluster cluster) {
        var plain = cluster.node("plain").beans(Greeting.class).start();
        assertThatThrownBy(() -> plain.outbox().backlog())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(Codes.CODED + ".*");
        var node = cluster.node("durable").beans(Shipping.class).start();

        node.dataSource().cut();

        assertThatThrownBy(() -> node.outbox().waiting(Filter.all()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("(?s)" + Codes.CODED + ".*");
        node.dataSource().restore();
        assertThat(node.outbox().waiting(Filter.all())).isEmpty();
    }

    private static Node start(Cluster cluster) {
        return cluster.with("observables.outbox.backoff", "PT1H")
                .beans(Shipping.class, Auditing.class)
                .start();
    }

    private static int count(Node node, Filter filter) {
        return node.outbox().waiting(filter).size();
    }

    private static StoredDelivery only(Node node, String listener) {
        var found = node.outbox().waiting(Filter.all().listener(listener));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static State state(Node node, String listener) {
        return only(node, listener).state();
    }
}
