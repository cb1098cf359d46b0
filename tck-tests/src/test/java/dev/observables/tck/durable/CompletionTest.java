package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Outcome.Status;
import dev.observables.Payload;
import dev.observables.outbox.Filter;
import dev.observables.outbox.StoredFailure;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/** The derived events of events that have durable listeners. */
@Tag("embedded")
class CompletionTest {

    /** Hears in memory. */
    @ApplicationScoped
    static class Watch {

        @Inject
        CallRecorder recorder;

        @Observable(listen = "order_placed:completed")
        void completed(ObservableEvent event, @Payload Delivery delivery) throws Exception {
            recorder.record("completed", event, delivery);
        }
    }

    /** Hears what survives. */
    @ApplicationScoped
    static class DurableWatch {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "order_placed:completed")
        void completed(ObservableEvent event, @Payload Delivery delivery) throws Exception {
            recorder.record("durably completed", event, delivery);
        }

        @Durable
        @Observable(listen = "order_placed:failed")
        void failed(ObservableEvent event, @Payload ListenerFailure failure) throws Exception {
            recorder.record("durably failed", event, failure);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.8: A durable and a plain listener are held in turn: the completion follows the later one, with both outcomes.")
    @Assertion("OBS-6.1: One of the listeners is durable.")
    void completionFollowsTheLastListener(Cluster cluster) {
        for (var last : new String[] {Shipping.SHIP, Greeting.GREET}) {
            var gate = cluster.calls().hold(last);
            var node = cluster.start(Shipping.class, Greeting.class, Watch.class);
            var before = cluster.calls().of("completed").size();

            node.observables().send(Orders.PLACED, new Order("1", 1));
            gate.untilReached();
            assertThat(cluster.calls().of("completed")).hasSize(before);
            gate.open();

            var completed = (Delivery)
                    cluster.calls().await("completed", before + 1).get(before).value();
            assertThat(statuses(completed))
                    .isEqualTo(Map.of(Shipping.SHIP, Status.SUCCEEDED, Greeting.GREET, Status.SUCCEEDED));
            assertThat(completed.event().name()).isEqualTo(Orders.PLACED);
            node.untilQuiet();
            assertThat(cluster.calls().of("completed")).hasSize(before + 1);
            cluster.calls().on(last, call -> {});
            node.stop();
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.8: One durable listener succeeds and another dies: the completion has them as SUCCEEDED and FAILED.")
    void deadDeliveryCountsAsFailed(Cluster cluster) {
        var node = cluster.with("observables.listener.\"Shipping#ship\".attempts", "1")
                .beans(Shipping.class, Billing.class, Watch.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);

        node.observables().send(Orders.PLACED, new Order("1", 1));

        var completed = (Delivery) cluster.calls().only("completed").value();
        assertThat(statuses(completed)).isEqualTo(Map.of(Shipping.SHIP, Status.FAILED, Billing.BILL, Status.SUCCEEDED));
        assertThat(completed.failures())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure().toString()).contains("fails"));
    }

    @OnEachDatabase
    @Assertion("OBS-11.8: Durable listeners hear the completion and the failure as stored copies.")
    @Assertion("OBS-11.13: Their payloads are a Delivery and a ListenerFailure with a StoredFailure.")
    void durableListenersHearDerivedEvents(Cluster cluster) {
        var node = cluster.with("observables.listener.\"Shipping#ship\".attempts", "1")
                .beans(Shipping.class, Greeting.class, DurableWatch.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);

        node.observables().send(Orders.PLACED, new Order("1", 1));

        var completed = cluster.calls().only("durably completed");
        assertThat(completed.event().depth()).isZero();
        var delivery = (Delivery) completed.value();
        assertThat(statuses(delivery))
                .isEqualTo(Map.of(Shipping.SHIP, Status.FAILED, Greeting.GREET, Status.SUCCEEDED));
        assertThat(delivery.event().payload(Order.class)).isEqualTo(new Order("1", 1));
        assertThat(delivery.succeeded()).isFalse();
        var failure = (ListenerFailure) cluster.calls().only("durably failed").value();
        assertThat(failure.listener()).isEqualTo(Shipping.SHIP);
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.event().id()).isEqualTo(delivery.event().id());
        assertThat(failure.failure()).isInstanceOfSatisfying(StoredFailure.class, stored -> {
            assertThat(stored.className()).isEqualTo(IllegalStateException.class.getName());
            assertThat(stored).hasMessage("fails");
        });
        node.outbox().discard(Filter.all(), "seen");
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.8: A node is killed while one durable listener has ended, another one and one in memory are held. The other"
                    + " node ends the delivery, and a durable listener hears one completion with all three.")
    void completionIsSentByTheNodeThatEndsTheLastDelivery(Cluster cluster) {
        var shipping = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.node().equals("a")) {
                shipping.pass();
            }
        });
        var greeting = cluster.calls().hold(Greeting.GREET);
        var first = watched(cluster, "a").start();
        var second = watched(cluster, "b").start();

        first.observables().send(Orders.PLACED, new Order("1", 1));
        shipping.untilReached();
        greeting.untilReached();
        Waiting.until("the bill to be paid", () -> first.outbox().backlog() == 1);
        first.kill();

        var completed = cluster.calls().only("durably completed");
        assertThat(completed.node()).isEqualTo("b");
        var statuses = statuses((Delivery) completed.value());
        assertThat(statuses)
                .containsEntry(Shipping.SHIP, Status.SUCCEEDED)
                .containsEntry(Billing.BILL, Status.SUCCEEDED);
        second.untilQuiet();
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().of("durably completed")).hasSize(1);
        shipping.open();
        greeting.open();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.8: A node is killed inside the durable listener of a completion, and starts again: the listener is called again.")
    void completionSurvivesACrash(Cluster cluster) {
        var gate = cluster.calls().holdFirstAttempts("durably completed");
        var first = cluster.start(Shipping.class, Greeting.class, DurableWatch.class);

        first.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        first.kill();
        cluster.start(Shipping.class, Greeting.class, DurableWatch.class);

        var calls = cluster.calls().await("durably completed", 2);
        assertThat(calls.get(1).event().id()).isEqualTo(calls.get(0).event().id());
        cluster.tables().untilEmpty();
        gate.open();
    }

    @OnEachDatabase
    @Assertion("OBS-11.8: A hundred events with two durable listeners and one in memory: one completion for each.")
    void thereIsOneCompletionForEachEvent(Cluster cluster) {
        var node = cluster.start(Shipping.class, Billing.class, Greeting.class, Watch.class, DurableWatch.class);

        for (int i = 0; i < 100; i++) {
            node.observables().send(Orders.PLACED, new Order("" + i, 1));
        }
        cluster.calls().await("completed", 100);
        cluster.calls().await("durably completed", 100);
        node.untilQuiet();
        cluster.tables().untilEmpty();

        for (var listener : new String[] {"completed", "durably completed"}) {
            assertThat(cluster.calls().values(listener))
                    .extracting(value -> ((Delivery) value).event().id())
                    .hasSize(100)
                    .doesNotHaveDuplicates();
        }
    }

    private static Node.Preparation watched(Cluster cluster, String node) {
        return cluster.node(node)
                .with("observables.outbox.node-timeout", "PT3S")
                .beans(Shipping.class, Billing.class, Greeting.class, DurableWatch.class);
    }

    private static Map<String, Status> statuses(Delivery delivery) {
        return delivery.outcomes().stream().collect(Collectors.toMap(Outcome::listener, Outcome::status));
    }
}
