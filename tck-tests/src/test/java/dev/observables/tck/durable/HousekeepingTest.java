package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import org.junit.jupiter.api.Tag;

/** What is removed from the tables, and when. */
@Tag("embedded")
class HousekeepingTest {

    @OnEachDatabase
    @Assertion(
            "OBS-11.15: After two hundred events with a plain, a transactional and a twice failing listener no row is left.")
    void endedDeliveriesAreDeleted(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.01S")
                .beans(Orders.class, Shipping.class, Billing.class, Greeting.class)
                .start();
        cluster.calls().on(Shipping.SHIP, call -> {
            if (((Order) call.value()).number().endsWith("7") && call.event().attempt() < 3) {
                throw new IllegalStateException("fails twice");
            }
        });
        var orders = node.get(Orders.class);

        for (int i = 0; i < 200; i++) {
            orders.place("" + i);
        }

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(Billing.BILL)).hasSize(200);
        assertThat(cluster.calls().values(Shipping.SHIP)).hasSize(200 + 2 * 20);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.15: A dead delivery is kept for the retention, which is a second here, and for a month by default.")
    void deadDeliveriesAreDeletedAfterTheRetention(Cluster cluster) {
        cluster.calls().fail(Shipping.SHIP);
        var node = cluster.with("observables.outbox.attempts", "1")
                .beans(Shipping.class)
                .start();
        node.observables().send(Orders.PLACED, new Order("1", 1));
        Waiting.until("a dead delivery", () -> node.outbox().dead(Filter.all()).size() == 1);
        node.stop();

        cluster.with("observables.outbox.attempts", "1")
                .with("observables.outbox.retention", "PT1S")
                .with("observables.outbox.poll", "PT0.2S")
                .beans(Shipping.class)
                .start();

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(1);
    }
}
