package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.outbox.Filter;
import dev.observables.outbox.StoredDelivery;
import dev.observables.outbox.StoredDelivery.State;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;

/** The name under which a listener's deliveries are stored. */
@Tag("embedded")
class StoredNameTest {

    @ApplicationScoped
    static class Mailing {

        @Inject
        CallRecorder recorder;

        @Durable(id = "mail")
        @Observable(listen = Orders.PLACED)
        void send(ObservableEvent event) throws Exception {
            recorder.record("mail", event, null);
        }

        @Observable(listen = "order_placed:failed")
        void failed(ObservableEvent event, @Payload ListenerFailure failure) throws Exception {
            recorder.record("failed", event, failure);
        }
    }

    @ApplicationScoped
    static class OtherMailing {

        @Durable(id = "mail")
        @Observable(listen = "other")
        void listen() {}
    }

    @ApplicationScoped
    static class NewShipping {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = Orders.PLACED)
        void ship(ObservableEvent event, @Payload Order order) throws Exception {
            recorder.record("NewShipping#ship", event, order);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.12: Outcome, filter, key, failure and log have the annotation's id.")
    void idIsTheListenersName(Cluster cluster) {
        try (var log = LogCapture.open()) {
            var node = cluster.with("observables.listener.\"mail\".attempts", "1")
                    .beans(Mailing.class)
                    .start();
            cluster.calls().fail("mail");

            var delivery = Patience.result(node.observables().send(Orders.PLACED));
            var failure = (ListenerFailure) cluster.calls().only("failed").value();

            assertThat(delivery.outcomes()).extracting(Outcome::listener).containsExactly("mail");
            assertThat(failure.listener()).isEqualTo("mail");
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(node.outbox().dead(Filter.all().listener("mail"))).hasSize(1);
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("SEVERE"))
                    .singleElement()
                    .asString()
                    .contains("mail")
                    .doesNotContain("Mailing#send");
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.12: Two listeners have the same id; the text has the id and both methods.")
    void idsAreUnique(Cluster cluster) {
        var failed =
                cluster.node("first").beans(Mailing.class, OtherMailing.class).startFails();

        assertThat(failed.text())
                .containsPattern(Codes.CODED)
                .contains("\"mail\"", "Mailing.send", "OtherMailing.listen");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.12: A later version of the application lacks a listener: its delivery stays, is shown as such, counted, and"
                    + " logged at start-up.")
    @Assertion("OBS-11.7: waiting and backlog have the delivery of an unknown listener.")
    void deliveryOfAnUnknownListenerStays(Cluster cluster) {
        leaveDelivery(cluster);

        try (var log = LogCapture.open()) {
            var node = cluster.start(Mailing.class);

            Waiting.until(
                    "a warning",
                    () -> log.lines().stream()
                            .anyMatch(line ->
                                    line.matches("WARNING " + Codes.CODED + ".*") && line.contains(Shipping.SHIP)));
            assertThat(node.outbox().waiting(Filter.all())).singleElement().satisfies(unknown -> {
                assertThat(unknown.listener()).isEqualTo(Shipping.SHIP);
                assertThat(unknown.state()).isEqualTo(State.UNKNOWN_LISTENER);
            });
            assertThat(node.outbox().backlog()).isEqualTo(1);
            node.untilQuiet();
            node.observables().send(Orders.PLACED);
            cluster.calls().only("mail");
            node.stop();
        }
        cluster.start(Shipping.class);
        cluster.calls().only(Shipping.SHIP);
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.12: A listener was renamed; the alias of its old name is the new one.")
    void aliasHandsDeliveriesOver(Cluster cluster) {
        leaveDelivery(cluster);

        cluster.with("observables.outbox.alias.\"Shipping#ship\"", "NewShipping#ship")
                .beans(NewShipping.class)
                .start();

        assertThat(cluster.calls().only("NewShipping#ship").value()).isEqualTo(new Order("1", 1));
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().of(Shipping.SHIP)).isEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.12: An old and a new version run at the same time: each calls its own listener only.")
    void versionsRunSideBySide(Cluster cluster) {
        var old = cluster.node("old").beans(Shipping.class).start();
        var young = cluster.node("new").beans(NewShipping.class).start();

        old.outbox().pause(Shipping.SHIP);
        young.outbox().pause("NewShipping#ship");
        old.observables().send(Orders.PLACED, new Order("1", 1));
        young.observables().send(Orders.PLACED, new Order("2", 1));
        assertThat(young.outbox().waiting(Filter.all()))
                .extracting(StoredDelivery::state)
                .doesNotContain(State.UNKNOWN_LISTENER);
        // each is resumed by the other node
        young.outbox().resume(Shipping.SHIP);
        old.outbox().resume("NewShipping#ship");
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().only(Shipping.SHIP).node()).isEqualTo("old");
        assertThat(cluster.calls().only("NewShipping#ship").node()).isEqualTo("new");
    }

    /** An earlier version of the application has stored it, and could not call its listener. */
    private static void leaveDelivery(Cluster cluster) {
        var node = cluster.with("observables.executor", "java:comp/missing")
                .beans(Shipping.class)
                .start();
        node.observables().send(Orders.PLACED, new Order("1", 1));
        node.stop();
        assertThat(cluster.tables().deliveries()).isEqualTo(1);
    }
}
