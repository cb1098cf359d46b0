package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;

/** When, where and with what a durable listener is called first. */
@Tag("embedded")
class FirstAttemptTest {

    @ApplicationScoped
    static class Baskets {

        @Observable(send = "basket_filled")
        public List<String> fill(List<String> wishes) {
            return new ArrayList<>(wishes);
        }
    }

    @ApplicationScoped
    static class BasketListener {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "basket_filled")
        void listen(ObservableEvent event, @Payload List<String> filled, @Argument("wishes") List<String> wishes)
                throws Exception {
            recorder.record("filled", event, filled);
            recorder.record("wishes", event, wishes);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.4: An idle node looks once an hour, and the listener is called all the same.")
    void firstAttemptDoesNotWaitForAPoll(Cluster cluster) {
        var node = cluster.with("observables.outbox.poll", "PT1H")
                .beans(Orders.class, Shipping.class)
                .start();

        node.get(Orders.class).place("1");
        node.get(Orders.class).placeWithoutTransaction("2");

        assertThat(cluster.calls().await(Shipping.SHIP, 2)).hasSize(2);
        cluster.tables().untilEmpty();
        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 1);
    }

    @OnEachDatabase
    @Assertion("OBS-11.4: Two nodes; twenty events sent on the first are heard there.")
    void firstAttemptIsOnTheSendingNode(Cluster cluster) {
        var first = cluster.node("a").beans(Orders.class, Shipping.class).start();
        cluster.node("b").beans(Orders.class, Shipping.class).start();
        var orders = first.get(Orders.class);

        for (int i = 0; i < 20; i++) {
            orders.place("" + i);
        }

        assertThat(cluster.calls().await(Shipping.SHIP, 20))
                .extracting(Calls.Call::node)
                .containsOnly("a");
    }

    @OnEachDatabase
    @Assertion("OBS-11.4: The listener's key names an executor; first and second attempt run on its threads.")
    void attemptsRunOnTheListenersExecutor(Cluster cluster) {
        var threads = new CopyOnWriteArrayList<String>();
        try (var executor = NamedExecutor.pool(2)) {
            var node = cluster.with("observables.listener.\"Shipping#ship\".executor", executor.name())
                    .with("observables.outbox.backoff", "PT0.01S")
                    .beans(Orders.class, Shipping.class)
                    .start();
            cluster.calls().on(Shipping.SHIP, call -> {
                threads.add(Thread.currentThread().getName());
                if (call.event().attempt() == 1) {
                    throw new IllegalStateException("fails once");
                }
            });

            node.get(Orders.class).place("1");
            cluster.tables().untilEmpty();

            assertThat(threads).containsExactly("pool-of-test", "pool-of-test");
            node.stop();
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.4: Payload and argument are changed while the first attempt is held; each attempt receives its own copy.")
    void everyAttemptReceivesACopy(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.01S")
                .beans(Baskets.class, BasketListener.class)
                .start();
        cluster.calls().on("wishes", call -> {
            if (call.event().attempt() == 1) {
                throw new IllegalStateException("fails once");
            }
        });
        // the first attempt changes what it received
        cluster.calls().on("filled", call -> {
            @SuppressWarnings("unchecked")
            var received = (List<String>) call.value();
            if (call.event().attempt() == 1) {
                received.clear();
            }
        });
        var wishes = new ArrayList<>(List.of("apple", "pear"));

        var filled = node.get(Baskets.class).fill(wishes);
        wishes.add("plum");
        filled.add("plum");
        cluster.tables().untilEmpty();

        var received = cluster.calls().values("filled");
        assertThat(received).hasSize(2).allSatisfy(copy -> assertThat(copy).isNotSameAs(filled));
        assertThat(received.get(1)).isEqualTo(List.of("apple", "pear"));
        assertThat(cluster.calls().values("wishes"))
                .allSatisfy(copy -> assertThat(copy).isNotSameAs(wishes).isEqualTo(List.of("apple", "pear")));
    }

    @OnEachDatabase
    @Assertion("OBS-11.4: A send's own object is not what its only listener receives, in memory though both are.")
    void firstAttemptReceivesACopyToo(Cluster cluster) {
        var node = cluster.start(Shipping.class, Greeting.class);
        var order = new Order("1", 1);

        node.observables().send(Orders.PLACED, order);

        assertThat(cluster.calls().only(Shipping.SHIP).value()).isEqualTo(order).isNotSameAs(order);
        assertThat(cluster.calls().only(Greeting.GREET).value()).isSameAs(order);
    }
}
