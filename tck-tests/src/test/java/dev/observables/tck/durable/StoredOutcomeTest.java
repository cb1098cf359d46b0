package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Outcome.Status;
import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

/** What the sender sees of durable listeners. */
@Tag("embedded")
class StoredOutcomeTest {

    @ApplicationScoped
    static class AwaitingOrders {

        @Observable(send = Orders.PLACED, await = true)
        public Order placeAndWait(String number) {
            return new Order(number, 1);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.9: The listener is held when the delivery's stage completes, with the outcome STORED and no failure.")
    void stageDoesNotWaitForADurableListener(Cluster cluster) {
        var node = cluster.start(Shipping.class);
        var gate = cluster.calls().hold(Shipping.SHIP);

        var delivery = Patience.result(node.observables().send(Orders.PLACED, new Order("1", 1)));

        assertThat(delivery.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.listener()).isEqualTo(Shipping.SHIP);
            assertThat(outcome.status()).isEqualTo(Status.STORED);
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.duration()).isZero();
        });
        assertThat(delivery.failures()).isEmpty();
        assertThat(delivery.succeeded()).isTrue();
        gate.open();
    }

    @OnEachDatabase
    @Assertion("OBS-11.9: An awaiting method returns while the durable listener is held, and after the plain one.")
    @Assertion("OBS-1.13: One of the listeners is durable.")
    void awaitDoesNotWaitForADurableListener(Cluster cluster) {
        var node = cluster.start(AwaitingOrders.class, Shipping.class, Greeting.class);
        var gate = cluster.calls().hold(Shipping.SHIP);

        node.get(AwaitingOrders.class).placeAndWait("1");

        assertThat(cluster.calls().of(Greeting.GREET)).hasSize(1);
        gate.open();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.9: The only listener of an awaiting method is durable: a warning says that the method does not wait.")
    void awaitingOnlyDurableListenersIsReported(Cluster cluster) {
        try (var log = LogCapture.open()) {
            cluster.start(AwaitingOrders.class, Shipping.class);

            assertThat(log.lines())
                    .filteredOn(
                            line -> line.startsWith("WARNING " + Codes.AWAITS_DURABLE) && line.contains("placeAndWait"))
                    .hasSize(1);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.9: A call that is held counts as in flight, and one that waits for its next attempt does not.")
    @Assertion("OBS-10.1: The calls are those of a durable listener.")
    void runningCallsAreInFlight(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT1H")
                .beans(Shipping.class)
                .start();
        var gate = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            gate.pass();
            throw new IllegalStateException("fails");
        });

        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        assertThat(node.observables().inFlight()).isEqualTo(1);
        gate.open();

        Waiting.until("nothing to be in flight", () -> node.observables().inFlight() == 0);
        assertThat(node.outbox().waiting(Filter.all())).hasSize(1);
    }

    @OnEachDatabase
    @Assertion("OBS-11.9: awaitQuiet waits for a call that is held, and not for one that is due in an hour.")
    @Assertion("OBS-10.2: The calls are those of a durable listener.")
    void awaitQuietWaitsForWhatIsDue(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT1H")
                .beans(Shipping.class)
                .start();
        var gate = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            gate.pass();
            throw new IllegalStateException("fails");
        });

        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        assertThat(node.observables().awaitQuiet(Duration.ofMillis(100))).isFalse();
        gate.open();

        node.untilQuiet();
        assertThat(node.outbox().waiting(Filter.all())).hasSize(1);
    }
}
