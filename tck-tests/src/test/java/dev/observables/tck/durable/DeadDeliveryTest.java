package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.outbox.Filter;
import dev.observables.outbox.StoredDelivery.State;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;

/** What has become of a delivery that has used up its attempts. */
@Tag("embedded")
class DeadDeliveryTest {

    @ApplicationScoped
    static class Watch {

        @Inject
        CallRecorder recorder;

        @Observable(listen = "*:failed")
        void failed(ObservableEvent event, @Payload ListenerFailure failure) throws Exception {
            recorder.record("failed", event, failure);
        }

        @Observable(listen = "order_placed:completed")
        void completed(ObservableEvent event) throws Exception {
            recorder.record("completed", event, null);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.7: After two attempts the delivery is kept with its failure, and no longer counted as backlog.")
    void deadDeliveryIsKept(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().fail(Shipping.SHIP);

        node.observables().withKey("Rome").send(Orders.PLACED, new Order("1", 1));
        untilDead(node);

        assertThat(node.outbox().dead(Filter.all())).singleElement().satisfies(dead -> {
            assertThat(dead.eventId())
                    .isEqualTo(cluster.calls().of(Shipping.SHIP).get(0).event().id());
            assertThat(dead.event()).isEqualTo(Orders.PLACED);
            assertThat(dead.listener()).isEqualTo(Shipping.SHIP);
            assertThat(dead.key()).isEqualTo("Rome");
            assertThat(dead.attempts()).isEqualTo(2);
            assertThat(dead.nextAttempt()).isNull();
            assertThat(dead.state()).isEqualTo(State.DEAD);
            assertThat(dead.failure()).contains("IllegalStateException", "fails");
            assertThat(dead.json()).contains("quantity");
            assertThat(dead.toString()).doesNotContain("quantity");
        });
        assertThat(node.outbox().waiting(Filter.all())).isEmpty();
        assertThat(node.outbox().backlog()).isZero();
        assertThat(node.outbox().oldest()).isEmpty();
        assertThat(cluster.tables().events()).isEqualTo(1);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: Two attempts fail; one line at ERROR has a code, the event, its id, the listener and the failure.")
    void deathIsLoggedOnceAsAnError(Cluster cluster) {
        try (var log = LogCapture.open()) {
            var node = start(cluster);
            cluster.calls().fail(Shipping.SHIP);

            node.observables().send(Orders.PLACED, new Order("1", 1));
            untilDead(node);
            node.untilQuiet();

            var id = cluster.calls().of(Shipping.SHIP).get(0).event().id();
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("SEVERE"))
                    .singleElement()
                    .asString()
                    .matches("SEVERE " + Codes.CODED + ".*")
                    .contains(Orders.PLACED, id, Shipping.SHIP);
            assertThat(log.text()).contains("java.lang.IllegalStateException: fails");
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.7: A listener in memory hears the failure after the last attempt, with the number of attempts.")
    @Assertion("OBS-6.2: The failed listener is durable.")
    void deathIsHeardOnce(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().fail(Shipping.SHIP);

        node.observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().await("completed", 1);
        node.untilQuiet();

        var heard = cluster.calls().only("failed");
        var failure = (ListenerFailure) heard.value();
        assertThat(heard.event().name()).isEqualTo("order_placed:failed");
        assertThat(failure.listener()).isEqualTo(Shipping.SHIP);
        assertThat(failure.status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.failure().toString()).contains("IllegalStateException", "fails");
        assertThat(failure.event().id())
                .isEqualTo(cluster.calls().of(Shipping.SHIP).get(0).event().id());
        assertThat(heard.event().causationId()).isEqualTo(failure.event().id());
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.7: A dead delivery is retried and dies again: attempts 3 and 4, a second failure is heard, and no second"
                    + " completion.")
    @Assertion("OBS-11.8: The same.")
    void retriedDeliveryHasFreshAttempts(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().fail(Shipping.SHIP);
        node.observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().await("completed", 1);

        assertThat(node.outbox().retry(Filter.all())).isEqualTo(1);
        cluster.calls().await("failed", 2);
        node.untilQuiet();

        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 2, 3, 4);
        assertThat(cluster.calls().values("failed"))
                .extracting(value -> ((ListenerFailure) value).attempts())
                .containsExactly(2, 4);
        assertThat(cluster.calls().of("completed")).hasSize(1);
    }

    @OnEachDatabase
    @Assertion("OBS-11.7: A dead delivery is retried and succeeds: nothing is left of it.")
    void retriedDeliveryCanSucceed(Cluster cluster) {
        var node = start(cluster);
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.event().attempt() <= 2) {
                throw new IllegalStateException("fails");
            }
        });
        node.observables().send(Orders.PLACED, new Order("1", 1));
        untilDead(node);

        assertThat(node.outbox().retry(Filter.all().listener(Shipping.SHIP))).isEqualTo(1);

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 2, 3);
    }

    private static Node start(Cluster cluster) {
        return cluster.with("observables.outbox.backoff", "PT0.01S")
                .with("observables.outbox.attempts", "2")
                .beans(Shipping.class, Watch.class)
                .start();
    }

    private static void untilDead(Node node) {
        Waiting.until("a dead delivery", () -> !node.outbox().dead(Filter.all()).isEmpty());
    }
}
