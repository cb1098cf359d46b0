package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.TestThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Several nodes that share the tables. */
@Tag("embedded")
class NodesTest {

    @OnEachDatabase
    @Assertion(
            "OBS-11.11: Two nodes send a hundred events each, with little room: every listener is called once for each event.")
    void deliveryRunsOnOneNode(Cluster cluster) throws Exception {
        var nodes = List.of(narrow(cluster, "a").start(), narrow(cluster, "b").start());

        var senders = IntStream.range(0, 2)
                .mapToObj(i -> {
                    var orders = nodes.get(i).get(Orders.class);
                    return TestThread.start(() -> {
                        for (int n = 0; n < 100; n++) {
                            orders.place(i + "-" + n);
                        }
                    });
                })
                .toList();
        for (var sender : senders) {
            sender.join();
        }
        Waiting.until(
                Duration.ofSeconds(30),
                "the tables to be empty",
                () -> cluster.tables().events() == 0);

        assertThat(cluster.calls().values(Shipping.SHIP)).hasSize(200).doesNotHaveDuplicates();
        assertThat(cluster.calls().values(Billing.BILL)).hasSize(200).doesNotHaveDuplicates();
        assertThat(cluster.work()).hasSize(400).doesNotHaveDuplicates();
    }

    private static Node.Preparation narrow(Cluster cluster, String node) {
        return cluster.node(node)
                .with("observables.max-in-flight", "4")
                .with("observables.outbox.poll", "PT0.1S")
                .beans(Orders.class, Shipping.class, Billing.class);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.11: A node is killed that has one call under way and others that wait for room. Nodes are dead after three"
                    + " seconds, and an idle one looks once an hour: another node has called all of them after five seconds.")
    void deliveriesOfADeadNodeAreTakenOver(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.node().equals("a")) {
                gate.pass();
            }
        });
        var first = threeSeconds(cluster, "a")
                .with("observables.max-in-flight", "1")
                .start();
        threeSeconds(cluster, "b").start();
        for (int i = 0; i < 5; i++) {
            first.observables().send(Orders.PLACED, new Order("" + i, 1));
        }
        gate.untilReached();

        var killed = Instant.now();
        first.kill();
        cluster.calls().await(Shipping.SHIP, 6);
        var delay = Duration.between(killed, Instant.now());
        gate.open();

        assertThat(cluster.calls().of(Shipping.SHIP))
                .filteredOn(call -> call.node().equals("b"))
                .extracting(Calls.Call::value)
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(delay).as("with a second for a slow machine").isLessThan(Duration.ofSeconds(6));
        cluster.tables().untilEmpty();
    }

    private static Node.Preparation threeSeconds(Cluster cluster, String node) {
        return cluster.node(node)
                .with("observables.outbox.node-timeout", "PT3S")
                .with("observables.outbox.poll", "PT1H")
                .beans(Shipping.class);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.11: A killed node starts again under its name, with a node-timeout of an hour: it takes its deliveries up.")
    void restartedNodeTakesUpItsDeliveriesAtOnce(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.event().attempt() == 1) {
                gate.pass();
            }
        });
        var first = oneHour(cluster, "a").start();
        first.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        first.kill();

        oneHour(cluster, "a").start();

        cluster.calls().await(Shipping.SHIP, 2);
        cluster.tables().untilEmpty();
        gate.open();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.11: A node with calls that wait for room is stopped; another one takes them up at once, although its"
                    + " node-timeout is an hour.")
    void deliveriesOfAStoppedNodeAreTakenUpAtOnce(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.node().equals("a")) {
                gate.pass();
            }
        });
        var first = cluster.node("a")
                .with("observables.outbox.node-timeout", "PT1H")
                .with("observables.max-in-flight", "1")
                .with("observables.drain-timeout", "PT0.1S")
                .beans(Shipping.class)
                .start();
        cluster.node("b")
                .with("observables.outbox.node-timeout", "PT1H")
                .beans(Shipping.class)
                .start();
        for (int i = 0; i < 5; i++) {
            first.observables().send(Orders.PLACED, new Order("" + i, 1));
        }
        gate.untilReached();

        first.stop();
        gate.open();

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(Shipping.SHIP)).hasSize(6);
    }

    private static Node.Preparation oneHour(Cluster cluster, String node) {
        return cluster.node(node)
                .with("observables.outbox.node-timeout", "PT1H")
                .with("observables.outbox.backoff", "PT0.01S")
                .beans(Orders.class, Shipping.class, Billing.class);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.11: A node starts under the name of one that is cut off inside a listener: the earlier one cannot commit.")
    @Assertion("OBS-11.5: The same.")
    void restartedNodeFencesItsEarlierLife(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Billing.BILLED, call -> {
            if (call.event().attempt() == 1) {
                gate.pass();
            }
        });
        var first = oneHour(cluster, "a").start();
        first.get(Orders.class).place("1");
        gate.untilReached();
        first.dataSource().cut();

        var second = oneHour(cluster, "a").start();
        cluster.calls().await(Billing.BILLED, 2);
        second.untilQuiet();
        first.dataSource().restore();
        gate.open();
        cluster.tables().untilEmpty();
        first.stop();

        assertThat(cluster.work()).containsExactly("billed 1", "placed 1");
    }

    @OnEachDatabase
    @Assertion("OBS-11.11: Two nodes live under one name: each of them logs an ERROR that contains it.")
    void twoNodesOfOneNameAreReportedByBoth(Cluster cluster) {
        try (var log = LogCapture.open()) {
            oneHour(cluster, "twin").start();
            oneHour(cluster, "twin").start();

            Waiting.until(
                    "two errors",
                    () -> log.lines().stream()
                                    .filter(line ->
                                            line.matches("SEVERE " + Codes.CODED + ".*") && line.contains("twin"))
                                    .count()
                            >= 2);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.11: Two applications share the tables: neither calls, lists nor takes over the other's deliveries.")
    void applicationsDoNotSeeEachOther(Cluster cluster) {
        var gate = cluster.calls().holdFirstAttempts(Shipping.SHIP);
        var shop = application(cluster, "shop");
        var other = application(cluster, "other");

        shop.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        assertThat(other.outbox().waiting(Filter.all())).isEmpty();
        assertThat(other.outbox().backlog()).isZero();
        shop.kill();
        // starts under the name of the killed one, and so takes up at once what is its application's
        var another = cluster.node("shop")
                .with("observables.application", "another")
                .beans(Shipping.class)
                .start();
        another.untilQuiet();
        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(1);
        application(cluster, "shop");
        cluster.calls().await(Shipping.SHIP, 2);
        gate.open();

        assertThat(cluster.calls().of(Shipping.SHIP))
                .extracting(Calls.Call::node)
                .containsExactly("shop", "shop");
        cluster.tables().untilEmpty();
    }

    private static Node application(Cluster cluster, String name) {
        return cluster.node(name)
                .with("observables.application", name)
                .beans(Shipping.class)
                .start();
    }
}
