package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;

/** Failed attempts and what follows them. */
@Tag("embedded")
class RetryTest {

    @ApplicationScoped
    static class Limited {

        @Inject
        CallRecorder recorder;

        @Durable(attempts = 3)
        @Observable(listen = "limited")
        void listen(ObservableEvent event) throws Exception {
            recorder.record("Limited#listen", event, null);
        }
    }

    @ApplicationScoped
    static class Aborting {

        @Inject
        CallRecorder recorder;

        @Durable(abortOn = IllegalArgumentException.class)
        @Observable(listen = "aborting")
        void listen(ObservableEvent event) throws Exception {
            recorder.record("Aborting#listen", event, null);
        }
    }

    @ApplicationScoped
    static class Choosy {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "choosy.payload")
        void takePayload(ObservableEvent event, @Payload Order order) throws Exception {
            recorder.record("Choosy#takePayload", event, order);
        }

        @Durable
        @Observable(listen = "choosy.argument")
        void takeArgument(ObservableEvent event, @Argument("count") int count) throws Exception {
            recorder.record("Choosy#takeArgument", event, count);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: A listener that always fails is called ten times, with attempts 1 to 10, and is dead then.")
    void thereAreTenAttemptsByDefault(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.002S")
                .with("observables.outbox.max-backoff", "PT0.02S")
                .beans(Shipping.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);

        node.observables().send(Orders.PLACED, new Order("1", 1));
        untilDead(node, 1);

        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.6: One listener has its attempts by annotation, one by its key against the annotation, one by the global key.")
    void attemptsAreConfigured(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.002S")
                .with("observables.outbox.attempts", "2")
                .beans(Shipping.class, Limited.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);
        cluster.calls().fail("Limited#listen");
        node.observables().send(Orders.PLACED, new Order("1", 1));
        node.observables().send("limited");
        untilDead(node, 2);
        node.stop();

        var again = cluster.with("observables.outbox.backoff", "PT0.002S")
                .with("observables.listener.\"Limited#listen\".attempts", "1")
                .beans(Shipping.class, Limited.class)
                .start();
        again.observables().send("limited");
        untilDead(again, 3);

        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 2);
        assertThat(cluster.calls().attempts("Limited#listen")).containsExactly(1, 2, 3, 1);
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: With a backoff of an hour the next attempt is 48 to 72 minutes away.")
    void firstDelayIsTheBackoffWithJitter(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT1H")
                .with("observables.outbox.max-backoff", "PT2H")
                .beans(Shipping.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);
        var before = Instant.now();

        for (int i = 0; i < 10; i++) {
            node.observables().send(Orders.PLACED, new Order("" + i, 1));
        }
        cluster.calls().await(Shipping.SHIP, 10);
        node.untilQuiet();

        var delays = node.outbox().waiting(Filter.all()).stream()
                .map(delivery -> Duration.between(before, delivery.nextAttempt()))
                .toList();
        assertThat(delays)
                .hasSize(10)
                .allSatisfy(delay -> assertThat(delay)
                        .isBetween(
                                Duration.ofMinutes(48).minusSeconds(5),
                                Duration.ofMinutes(72).plusSeconds(30)));
        assertThat(delays).as("they differ by jitter").doesNotHaveDuplicates();
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: Four attempts with a backoff of 100 ms: the delays are at least 80, 160 and 320 ms.")
    void delaysDouble(Cluster cluster) {
        var times = new CopyOnWriteArrayList<Long>();
        var node = cluster.with("observables.outbox.backoff", "PT0.1S")
                .with("observables.outbox.attempts", "4")
                .beans(Shipping.class)
                .start();
        cluster.calls().on(Shipping.SHIP, call -> {
            times.add(System.nanoTime());
            throw new IllegalStateException("fails");
        });

        node.observables().send(Orders.PLACED, new Order("1", 1));
        untilDead(node, 1);

        assertThat(times).hasSize(4);
        for (int i = 1; i < 4; i++) {
            assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1)))
                    .as("delay " + i)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(80L << (i - 1)).minusMillis(2));
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: The backoff is an hour, and the longest allowed delay 20 ms: three attempts follow at once.")
    void delaysHaveALimit(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT1H")
                .with("observables.outbox.max-backoff", "PT0.02S")
                .beans(Shipping.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);

        node.observables().send(Orders.PLACED, new Order("1", 1));

        cluster.calls().await(Shipping.SHIP, 3);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.6: A listener kills its node at each of its two attempts: the third start finds it dead, and calls it no more.")
    void attemptCountsWhenItBegins(Cluster cluster) {
        cluster.calls().on(Shipping.SHIP, call -> cluster.kill("first"));
        twice(cluster).observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().await(Shipping.SHIP, 1);
        twice(cluster);
        cluster.calls().await(Shipping.SHIP, 2);

        var third = twice(cluster);
        untilDead(third, 1);

        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 2);
        assertThat(third.outbox().dead(Filter.all()))
                .singleElement()
                .satisfies(dead -> assertThat(dead.attempts()).isEqualTo(2));
    }

    private static Node twice(Cluster cluster) {
        return cluster.with("observables.outbox.attempts", "2")
                .beans(Shipping.class)
                .start();
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: A listener throws an exception of abortOn's subclass, and one that is not, on two events.")
    void abortedListenerIsNotRepeated(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.002S")
                .beans(Aborting.class)
                .start();
        cluster.calls().on("Aborting#listen", call -> {
            throw call.event().payload().equals("abort")
                    ? new NumberFormatException("aborts")
                    : new IllegalStateException("fails");
        });

        node.observables().send("aborting", "abort");
        untilDead(node, 1);
        assertThat(cluster.calls().of("Aborting#listen")).hasSize(1);

        node.observables().send("aborting", "repeat");
        cluster.calls().await("Aborting#listen", 3);
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: The listener's key names the classes that abort.")
    void abortingFailuresAreConfigured(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.002S")
                .with("observables.listener.\"Shipping#ship\".abort-on", "java.lang.IllegalStateException")
                .beans(Shipping.class)
                .start();
        cluster.calls().fail(Shipping.SHIP);

        node.observables().send(Orders.PLACED, new Order("1", 1));
        untilDead(node, 1);

        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(1);
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: A payload and an argument do not fit their parameters, and are sent programmatically.")
    @Assertion("OBS-2.6: The listeners are durable.")
    void whatDoesNotFitIsNotRepeated(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.002S")
                .beans(Choosy.class)
                .start();

        node.observables().send("choosy.payload", "no order");
        node.observables().send("choosy.argument", null, Map.of("count", "many"));
        untilDead(node, 2);

        assertThat(node.outbox().dead(Filter.all()))
                .allSatisfy(dead -> assertThat(dead.attempts()).isEqualTo(1));
        assertThat(cluster.calls().of("Choosy#takePayload")).isEmpty();
        assertThat(cluster.calls().of("Choosy#takeArgument")).isEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.6: An event has no argument of the name that its listener asks for.")
    @Assertion("OBS-2.6: The listener is durable.")
    void missingArgumentIsNotRepeated(Cluster cluster) {
        var node = cluster.start(Choosy.class);

        node.observables().send("choosy.argument");
        node.untilQuiet();

        assertThat(cluster.calls().of("Choosy#takeArgument")).isEmpty();
        assertThat(node.outbox().dead(Filter.all()))
                .singleElement()
                .satisfies(dead -> assertThat(dead.attempts()).isEqualTo(1));
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.6: A first attempt exceeds its timeout; while it is held there is no second, although a later event of"
                    + " another listener goes through all of its own.")
    void nextAttemptWaitsUntilAnOverdueOneHasReturned(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Shipping.SHIP, call -> {
            if (call.event().attempt() == 1) {
                gate.pass();
            }
        });
        cluster.calls().fail("Limited#listen");
        var node = cluster.with("observables.listener-timeout", "PT0.2S")
                .with("observables.outbox.backoff", "PT0.01S")
                .beans(Shipping.class, Limited.class)
                .start();

        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        Waiting.until("the attempt to be overdue", () -> node.observables().inFlight() == 0);
        node.observables().send("limited");
        untilDead(node, 1);
        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(1);
        gate.open();

        cluster.calls().await(Shipping.SHIP, 2);
        assertThat(cluster.calls().attempts(Shipping.SHIP)).containsExactly(1, 2);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.6: A transactional listener works, exceeds its timeout and returns: its work is undone, and done once in the end.")
    void overdueAttemptCannotCommit(Cluster cluster) {
        var gate = new Gate();
        cluster.calls().on(Billing.BILLED, call -> {
            if (call.event().attempt() == 1) {
                gate.pass();
            }
        });
        var node = cluster.with("observables.listener-timeout", "PT0.2S")
                .with("observables.outbox.backoff", "PT0.01S")
                .beans(Billing.class)
                .start();

        node.observables().send(Orders.PLACED, new Order("1", 1));
        gate.untilReached();
        Waiting.until("the attempt to be overdue", () -> node.observables().inFlight() == 0);
        gate.open();
        cluster.tables().untilEmpty();

        assertThat(cluster.calls().attempts(Billing.BILL)).containsExactly(1, 2);
        assertThat(cluster.work()).containsExactly("billed 1");
    }

    private static void untilDead(Node node, int count) {
        Waiting.until(
                count + " dead deliveries",
                () -> node.outbox().dead(Filter.all()).size() == count);
    }
}
