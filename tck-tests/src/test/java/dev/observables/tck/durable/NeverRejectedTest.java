package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.Outcome.Status;
import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.TestThread;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;

/** What would reject a call in memory delays that of a durable listener. */
@Tag("embedded")
class NeverRejectedTest {

    @ApplicationScoped
    static class Chain {

        @Inject
        Observables observables;

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "chain")
        void listen(ObservableEvent event) throws Exception {
            recorder.record("chain", event, null);
            Outcome sent = Patience.result(observables.send("chain")).outcomes().get(0);
            recorder.record("sent", event, sent);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.10: A plain listener uses max-in-flight up, and the policy is to reject: the durable one is stored, and"
                    + " called when there is room.")
    void callsWaitForRoom(Cluster cluster) {
        var node = cluster.with("observables.max-in-flight", "1")
                .with("observables.overflow", "reject")
                .beans(Shipping.class, Busy.class)
                .start();
        var gate = cluster.calls().hold("busy");
        node.observables().send("full");
        gate.untilReached();

        var delivery = Patience.result(node.observables().send(Orders.PLACED, new Order("1", 1)));
        assertThat(delivery.outcomes()).extracting(Outcome::status).containsExactly(Status.STORED);
        assertThat(Outcomes.onlyRejection(
                        Patience.result(node.observables().send("full")).outcomes()))
                .isNotNull();
        gate.open();

        cluster.calls().only(Shipping.SHIP);
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1);
    }

    @ApplicationScoped
    static class Busy {

        @Inject
        CallRecorder recorder;

        @Observable(listen = "full")
        void listen(ObservableEvent event) throws Exception {
            recorder.record("busy", event, null);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.10: Fifty events at once, with room for two calls; each is heard.")
    void burstIsHeardInTheEnd(Cluster cluster) {
        var node = cluster.with("observables.max-in-flight", "2")
                .with("observables.overflow", "reject")
                .beans(Shipping.class)
                .start();

        for (int i = 0; i < 50; i++) {
            var delivery = Patience.result(node.observables().send(Orders.PLACED, new Order("" + i, 1)));
            assertThat(delivery.outcomes()).extracting(Outcome::status).containsExactly(Status.STORED);
        }

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(Shipping.SHIP)).hasSize(50).doesNotHaveDuplicates();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.10: An executor of one thread and no queue rejects most of twenty calls; each is heard, at its first attempt.")
    void callsWaitForAFullExecutor(Cluster cluster) {
        try (var executor = NamedExecutor.rejectingPool(1, 0)) {
            var node = cluster.with("observables.executor", executor.name())
                    .beans(Shipping.class)
                    .start();

            for (int i = 0; i < 20; i++) {
                node.observables().send(Orders.PLACED, new Order("" + i, 1));
            }

            cluster.tables().untilEmpty();
            assertThat(cluster.calls().values(Shipping.SHIP)).hasSize(20).doesNotHaveDuplicates();
            assertThat(cluster.calls().attempts(Shipping.SHIP)).containsOnly(1);
            node.stop();
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.10: The executor is missing when the event is sent; a later deployment finds one.")
    void callsWaitForAMissingExecutor(Cluster cluster) {
        var node = cluster.with("observables.executor", "java:comp/executor-to-come")
                .beans(Shipping.class)
                .start();

        var delivery = Patience.result(node.observables().send(Orders.PLACED, new Order("1", 1)));
        assertThat(delivery.outcomes()).extracting(Outcome::status).containsExactly(Status.STORED);
        assertThat(node.outbox().waiting(Filter.all())).hasSize(1);
        try (var executor = NamedExecutor.pool(1)) {
            node.stop();
            var again = cluster.with("observables.executor", executor.name())
                    .beans(Shipping.class)
                    .start();

            cluster.calls().only(Shipping.SHIP);
            cluster.tables().untilEmpty();
            again.stop();
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.10: The executor is missing on the sending node; another node calls the listener.")
    void anotherNodeMakesTheCall(Cluster cluster) {
        var first = cluster.node("a")
                .with("observables.executor", "java:comp/missing")
                .beans(Shipping.class)
                .start();
        cluster.node("b")
                .with("observables.outbox.poll", "PT0.2S")
                .beans(Shipping.class)
                .start();

        first.observables().send(Orders.PLACED, new Order("1", 1));

        assertThat(cluster.calls().only(Shipping.SHIP).node()).isEqualTo("b");
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.10: A durable listener sends its own event: the third of the chain is REJECTED, and not stored.")
    @Assertion("OBS-5.2: The chain is one of durable listeners.")
    void tooDeepAChainIsRejected(Cluster cluster) {
        var node = cluster.with("observables.max-depth", "1").beans(Chain.class).start();

        node.observables().send("chain");
        cluster.calls().await("sent", 2);
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().values("sent"))
                .extracting(outcome -> ((Outcome) outcome).status())
                .containsExactlyInAnyOrder(Status.STORED, Status.REJECTED);
        assertThat(cluster.calls().of("chain")).hasSize(2);
    }

    @OnEachDatabase
    @Assertion("OBS-11.10: A listener under way at shutdown finishes within the drain timeout; it is not called again.")
    @Assertion("OBS-9.1: The listener is durable.")
    void shutdownWaitsForCallsUnderWay(Cluster cluster) {
        var node = cluster.with("observables.drain-timeout", "PT20S")
                .beans(Shipping.class, Busy.class)
                .start();
        var gate = cluster.calls().hold(Shipping.SHIP);
        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();

        var observables = node.observables();
        TestThread.start(() -> {
            Waiting.until(
                    "the shutdown to begin",
                    () -> !Patience.result(observables.send("full")).succeeded());
            gate.open();
        });
        node.stop();
        cluster.tables().untilEmpty();
        cluster.start(Shipping.class).untilQuiet();

        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(1);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.10: One call is under way and longer than the drain timeout, and ten have no room: after the restart, the"
                    + " first is attempt 2, and all others are attempt 1.")
    void shutdownLosesNothing(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.node().equals("a")) {
                gate.pass();
            }
        });
        var node = cluster.node("a")
                .with("observables.drain-timeout", "PT0.2S")
                .with("observables.max-in-flight", "1")
                .with("observables.outbox.backoff", "PT0.01S")
                .beans(Shipping.class)
                .start();
        for (int i = 0; i <= 10; i++) {
            node.observables().send(Orders.PLACED, new Order("" + i, 1));
        }
        gate.untilReached();

        node.stop();
        gate.open();
        cluster.node("b")
                .with("observables.outbox.backoff", "PT0.01S")
                .beans(Shipping.class)
                .start();
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().of(Shipping.SHIP))
                .filteredOn(call -> call.node().equals("b"))
                .extracting(Calls.Call::value)
                .hasSize(11)
                .doesNotHaveDuplicates();
        assertThat(cluster.calls().attempts(Shipping.SHIP)).hasSize(12).containsOnlyOnce(2);
    }
}
