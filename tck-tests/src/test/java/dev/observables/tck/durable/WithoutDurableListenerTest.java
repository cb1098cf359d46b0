package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.tck.Assertion;
import org.junit.jupiter.api.Tag;

/** An application on a real database whose listeners are all in memory. */
@Tag("embedded")
class WithoutDurableListenerTest {

    @OnEachDatabase
    @Assertion("OBS-1.10: One transaction with work in a database rolls back, and the next one commits.")
    void onlyTheCommittedEventIsHeard(Cluster cluster) throws Exception {
        var node = cluster.start(Orders.class, Transactions.class, Greeting.class);
        var orders = node.get(Orders.class);

        node.get(Transactions.class).rollBack(() -> orders.place("1"));
        orders.place("2");
        node.untilQuiet();

        assertThat(cluster.work()).containsExactly("placed 2");
        assertThat(cluster.calls().values(Greeting.GREET)).containsExactly(new Order("2", 1));
    }

    @OnEachDatabase
    @Assertion("OBS-11.14: No listener is durable: the outbox is on the class path, and creates no table.")
    void tablesAreNotCreated(Cluster cluster) {
        var node = cluster.start(Orders.class, Greeting.class);

        node.get(Orders.class).place("1");
        node.untilQuiet();

        assertThat(cluster.tables().exists("observables_event")).isFalse();
    }

    @OnEachDatabase
    @Assertion("OBS-1.10: Two nodes with different data sources; one is stopped, and one loses its database.")
    void nodesAreIndependent(Cluster cluster) {
        var first = cluster.node("a").beans(Orders.class, Greeting.class).start();
        var second = cluster.node("b").beans(Orders.class, Greeting.class).start();
        var third = cluster.node("c").beans(Orders.class, Greeting.class).start();

        first.get(Orders.class).place("1");
        first.untilQuiet();
        first.stop();
        second.get(Orders.class).place("2");
        second.untilQuiet();
        second.kill();
        assertThatThrownBy(() -> second.get(Orders.class).place("3")).isInstanceOf(RuntimeException.class);
        third.get(Orders.class).place("4");
        third.untilQuiet();

        assertThat(cluster.work()).containsExactly("placed 1", "placed 2", "placed 4");
        assertThat(cluster.calls().of(Greeting.GREET))
                .extracting(Calls.Call::node)
                .containsExactly("a", "b", "c");
    }
}
