package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Tag;

/** What durable listeners know of their event, and what they send. */
@Tag("embedded")
class DurableChainTest {

    @ApplicationScoped
    static class Production {

        @Inject
        CallRecorder recorder;

        @Inject
        Observables observables;

        @Transactional
        @Durable
        @Observable(listen = Orders.PLACED, send = "produced")
        Order produce(ObservableEvent event, @Payload Order order) throws Exception {
            observables.send("noted", order);
            recorder.record("produce", event, order);
            return new Order(order.number(), 2);
        }

        @Durable
        @Observable(listen = {"produced", "noted", "remembered"})
        void follow(ObservableEvent event, @Payload Order order) throws Exception {
            recorder.record(event.name(), event, order);
        }

        @Observable(listen = {Orders.PLACED, "produced"})
        void listenInMemory(ObservableEvent event) throws Exception {
            recorder.record("in memory " + event.name(), event, null);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.4: A durable and a plain listener compare all that they know of one event, which has a key and a cause.")
    @Assertion("OBS-5.1: The cause is an event that was read from the database.")
    void storedEventHasAllThatItWasSentWith(Cluster cluster) {
        var node = cluster.start(Production.class);
        node.observables().send("noted", new Order("0", 1));
        var cause = cluster.calls().only("noted").event();

        node.observables().causedBy(cause).withKey("Rome").send(Orders.PLACED, new Order("1", 1));

        var stored = cluster.calls().only("produce").event();
        var sent = cluster.calls().only("in memory " + Orders.PLACED).event();
        assertThat(stored.id()).isEqualTo(sent.id());
        assertThat(stored.name()).isEqualTo(Orders.PLACED);
        assertThat(stored.time()).isEqualTo(sent.time());
        assertThat(stored.source()).isEqualTo("Observables#send");
        assertThat(stored.key()).isEqualTo("Rome");
        assertThat(stored.correlationId()).isEqualTo(sent.correlationId()).isEqualTo(cause.correlationId());
        assertThat(stored.causationId()).isEqualTo(sent.causationId()).isEqualTo(cause.id());
        assertThat(stored.depth()).isEqualTo(sent.depth()).isEqualTo(1);
        assertThat(stored.attempt()).isEqualTo(1);
        assertThat(sent.attempt()).isEqualTo(1);
        assertThat(stored.toString()).doesNotContain("quantity");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.2: A durable listener's first attempt rolls back: what it sent is heard of its second attempt alone.")
    @Assertion("OBS-2.8: The sending listener is durable.")
    @Assertion("OBS-5.1: What it sends has the stored event as its cause.")
    void eventsOfAListenerBelongToItsTransaction(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.01S")
                .beans(Production.class)
                .start();
        cluster.calls().on("produce", call -> {
            if (call.event().attempt() == 1) {
                throw new IllegalStateException("rolls back");
            }
        });

        node.observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().await("produce", 2);
        node.untilQuiet();
        cluster.tables().untilEmpty();

        var placed = cluster.calls().of("produce").get(1).event();
        assertThat(cluster.calls().only("produced")).satisfies(produced -> {
            assertThat(produced.value()).isEqualTo(new Order("1", 2));
            assertThat(produced.event().causationId()).isEqualTo(placed.id());
            assertThat(produced.event().correlationId()).isEqualTo(placed.correlationId());
            assertThat(produced.event().depth()).isEqualTo(1);
        });
        assertThat(cluster.calls().only("noted").event().causationId()).isEqualTo(placed.id());
        assertThat(cluster.calls().of("in memory produced")).hasSize(1);
    }
}
