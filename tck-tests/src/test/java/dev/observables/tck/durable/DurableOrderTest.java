package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Ordered;
import dev.observables.Payload;
import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** The order of a durable listener's calls for one key. */
@Tag("embedded")
class DurableOrderTest {

    private static final String STOCK = "Stock#change";

    @ApplicationScoped
    static class Stock {

        @Inject
        CallRecorder recorder;

        @Inject
        WorkTable work;

        @Ordered
        @Durable(attempts = 2)
        @Observable(listen = "stock_changed")
        void change(ObservableEvent event, @Payload int number) throws Exception {
            recorder.record(STOCK, event, number);
        }

        @Ordered
        @Durable
        @Transactional
        @Observable(listen = "stock_counted")
        void count(ObservableEvent event, @Payload int number) throws Exception {
            work.insert("counted " + number);
            recorder.record("count", event, number);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-12.2: Two nodes send events of three keys in turn; on both nodes together, the calls for a key are in the order"
                    + " of the sends, and never overlap.")
    void callsForAKeyAreInOrderOnAllNodes(Cluster cluster) {
        var nodes = List.of(quick(cluster, "a").start(), quick(cluster, "b").start());
        var running = new ConcurrentHashMap<String, AtomicInteger>();
        var overlaps = new CopyOnWriteArrayList<String>();
        var heard = new ConcurrentHashMap<String, List<Integer>>();
        cluster.calls().on("count", call -> {
            var key = call.event().key();
            if (running.computeIfAbsent(key, k -> new AtomicInteger()).getAndIncrement() > 0) {
                overlaps.add(key);
            }
            heard.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>()).add((Integer) call.value());
            Thread.yield();
            running.get(key).decrementAndGet();
        });

        for (int i = 0; i < 90; i++) {
            nodes.get(i % 2).observables().withKey("key " + i % 3).send("stock_counted", i);
        }
        Waiting.until("ninety calls", () -> cluster.work().size() == 90);

        assertThat(overlaps).isEmpty();
        for (int key = 0; key < 3; key++) {
            var first = key;
            assertThat(heard.get("key " + key))
                    .isEqualTo(
                            IntStream.range(0, 30).mapToObj(i -> first + 3 * i).toList());
        }
        cluster.tables().untilEmpty();
    }

    private static Node.Preparation quick(Cluster cluster, String node) {
        return cluster.node(node).with("observables.outbox.poll", "PT0.1S").beans(Stock.class);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-12.2: The first call for a key is held: the second waits, and those for another key and for none do not.")
    void otherKeysDoNotWait(Cluster cluster) {
        var node = quick(cluster, "a").start();
        var gate = new Gate();
        cluster.calls().on(STOCK, call -> {
            if (call.value().equals(1)) {
                gate.pass();
            }
        });

        node.observables().withKey("Rome").send("stock_changed", 1);
        gate.untilReached();
        node.observables().withKey("Rome").send("stock_changed", 2);
        node.observables().withKey("Oslo").send("stock_changed", 3);
        node.observables().send("stock_changed", 4);
        node.observables().send("stock_changed", 5);
        cluster.calls().await(STOCK, 4);
        assertThat(cluster.calls().values(STOCK)).containsExactlyInAnyOrder(1, 3, 4, 5);
        gate.open();

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(STOCK)).hasSize(5).endsWith(2);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-12.2: A node is killed while it calls the first of three events of a key, and starts again: all are in order.")
    void orderSurvivesACrash(Cluster cluster) {
        var gate = cluster.calls().holdFirstAttempts(STOCK);
        var first = quick(cluster, "a").start();
        for (int i = 1; i <= 3; i++) {
            first.observables().withKey("Rome").send("stock_changed", i);
        }
        gate.untilReached();

        first.kill();
        cluster.calls().on(STOCK, call -> {});
        quick(cluster, "a").start();
        cluster.tables().untilEmpty();
        gate.open();

        assertThat(cluster.calls().values(STOCK)).containsExactly(1, 1, 2, 3);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-12.3: A call fails and is repeated after a while: the next of its key comes after that, another key's at once.")
    void repeatedCallHoldsItsKeyBack(Cluster cluster) {
        var node =
                quick(cluster, "a").with("observables.outbox.backoff", "PT1H").start();
        cluster.calls().on(STOCK, call -> {
            if (call.value().equals(1) && call.event().attempt() == 1) {
                throw new IllegalStateException("fails once");
            }
        });

        node.observables().withKey("Rome").send("stock_changed", 1);
        Waiting.until(
                "a failed attempt",
                () -> node.outbox().waiting(Filter.all()).stream().anyMatch(delivery -> delivery.failure() != null));
        node.observables().withKey("Rome").send("stock_changed", 2);
        node.observables().withKey("Oslo").send("stock_changed", 3);
        cluster.calls().await(STOCK, 2);
        node.untilQuiet();
        assertThat(cluster.calls().values(STOCK)).containsExactly(1, 3);
        node.outbox().retry(Filter.all().listener(STOCK));

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(STOCK)).containsExactly(1, 3, 1, 2);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-12.3: A dead delivery blocks its key, on another node too, and this is logged; discarded, it lets the next one go.")
    void deadDeliveryBlocksItsKey(Cluster cluster) {
        var first = quick(cluster, "a")
                .with("observables.outbox.backoff", "PT0.01S")
                .start();
        var second = quick(cluster, "b")
                .with("observables.outbox.backoff", "PT0.01S")
                .start();
        failAtOne(cluster);

        try (var log = LogCapture.open()) {
            first.observables().withKey("Rome").send("stock_changed", 1);
            Waiting.until(
                    "a dead delivery", () -> first.outbox().dead(Filter.all()).size() == 1);
            second.observables().withKey("Rome").send("stock_changed", 2);
            second.observables().withKey("Oslo").send("stock_changed", 3);
            cluster.calls().await(STOCK, 3);
            second.untilQuiet();

            assertThat(cluster.calls().values(STOCK)).containsExactly(1, 1, 3);
            assertThat(second.outbox().backlog()).isEqualTo(1);
            Waiting.until(
                    "a line that says so",
                    () -> log.lines().stream()
                            .anyMatch(line -> line.matches("(WARNING|SEVERE) " + Codes.CODED + ".*")
                                    && line.contains(STOCK)
                                    && line.contains("on-dead")));
        }
        assertThat(first.outbox()
                        .discard(Filter.all().key("Rome").listener(STOCK).limit(1), "lost"))
                .isEqualTo(1);

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().values(STOCK)).containsExactly(1, 1, 3, 2);
    }

    @OnEachDatabase
    @Assertion("OBS-12.3: With on-dead=skip the next of the key is called although one is dead.")
    void deadDeliveryIsSkippedIfConfigured(Cluster cluster) {
        var node = quick(cluster, "a")
                .with("observables.outbox.backoff", "PT0.01S")
                .with("observables.listener.\"Stock#change\".on-dead", "skip")
                .start();
        failAtOne(cluster);

        node.observables().withKey("Rome").send("stock_changed", 1);
        node.observables().withKey("Rome").send("stock_changed", 2);
        cluster.calls().await(STOCK, 3);

        assertThat(cluster.calls().values(STOCK)).containsExactly(1, 1, 2);
        Waiting.until("the dead one to be left", () -> cluster.tables().deliveries() == 1);
        assertThat(node.outbox().dead(Filter.all())).hasSize(1);
    }

    private static void failAtOne(Cluster cluster) {
        cluster.calls().on(STOCK, call -> {
            if (call.value().equals(1)) {
                throw new IllegalStateException("fails");
            }
        });
    }
}
