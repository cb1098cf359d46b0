package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Outcome.Status;
import dev.observables.tck.Assertion;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;

/** Which listeners are durable. */
@Tag("embedded")
class DurabilityTest {

    private static final String GREET_IS_DURABLE = "observables.listener.\"Greeting#greet\".durable";
    private static final String SHIP_IS_DURABLE = "observables.listener.\"Shipping#ship\".durable";
    private static final String PLACED_IS_DURABLE = "observables.event.\"order_placed\".durable";

    @Durable
    @Observable(listen = Orders.PLACED)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OnOrderPlaced {}

    @ApplicationScoped
    static class Composed {

        @Inject
        CallRecorder recorder;

        @OnOrderPlaced
        void listen(ObservableEvent event) throws Exception {
            recorder.record("Composed#listen", event, null);
        }
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: A durable and a plain listener hear one event; their outcomes tell which is which.")
    void annotatedListenerIsDurable(Cluster cluster) {
        var node = cluster.start(Shipping.class, Greeting.class);

        assertThat(statusOf(Shipping.SHIP, node)).isEqualTo(Status.STORED);
        assertThat(statusOf(Greeting.GREET, node)).isEqualTo(Status.SUCCEEDED);
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: The annotation stands on a composed annotation, beside @Observable.")
    void composedAnnotationIsDurable(Cluster cluster) {
        var node = cluster.start(Composed.class);

        assertThat(statusOf("Composed#listen", node)).isEqualTo(Status.STORED);
        cluster.calls().only("Composed#listen");
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: The listener's key makes a plain listener durable.")
    void listenersKeyMakesDurable(Cluster cluster) {
        var node = cluster.with(GREET_IS_DURABLE, "true").beans(Greeting.class).start();

        assertThat(statusOf(Greeting.GREET, node)).isEqualTo(Status.STORED);
        cluster.calls().only(Greeting.GREET);
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: The listener's key is false, and overrides the annotation and the event's key.")
    void listenersKeyMakesAnAnnotatedListenerPlain(Cluster cluster) {
        var node = cluster.with(SHIP_IS_DURABLE, "false")
                .with(PLACED_IS_DURABLE, "true")
                .beans(Shipping.class, Greeting.class)
                .start();

        assertThat(statusOf(Shipping.SHIP, node)).isEqualTo(Status.SUCCEEDED);
        assertThat(statusOf(Greeting.GREET, node)).isEqualTo(Status.STORED);
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: The event's key is false, and overrides the annotation and a pattern that is true.")
    void eventsKeyOverridesPatternAndAnnotation(Cluster cluster) {
        var node = cluster.with(PLACED_IS_DURABLE, "false")
                .with("observables.event.\"order_*\".durable", "true")
                .beans(Shipping.class, Greeting.class)
                .start();

        assertThat(statusOf(Shipping.SHIP, node)).isEqualTo(Status.SUCCEEDED);
        assertThat(statusOf(Greeting.GREET, node)).isEqualTo(Status.SUCCEEDED);
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: Three patterns match; the longest alone is true.")
    void longestPatternCounts(Cluster cluster) {
        var node = cluster.with("observables.event.\"*\".durable", "false")
                .with("observables.event.\"order_p*\".durable", "true")
                .with("observables.event.\"order*\".durable", "false")
                .beans(Greeting.class)
                .start();

        assertThat(statusOf(Greeting.GREET, node)).isEqualTo(Status.STORED);
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: A pattern that is false overrides the annotation.")
    void patternOverridesTheAnnotation(Cluster cluster) {
        var node = cluster.with("observables.event.\"order_*\".durable", "false")
                .beans(Shipping.class)
                .start();

        assertThat(statusOf(Shipping.SHIP, node)).isEqualTo(Status.SUCCEEDED);
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: A listener of two events, one of which is durable by its key.")
    void listenerIsDurableForSomeOfItsEvents(Cluster cluster) {
        var node = cluster.with("observables.event.\"either.stored\".durable", "true")
                .beans(Either.class)
                .start();

        assertThat(statusOf("Either#listen", node, "either.stored")).isEqualTo(Status.STORED);
        assertThat(statusOf("Either#listen", node, "either.plain")).isEqualTo(Status.SUCCEEDED);
        assertThat(cluster.calls().await("Either#listen", 2)).hasSize(2);
    }

    @ApplicationScoped
    static class Either {

        @Inject
        CallRecorder recorder;

        @Observable(listen = {"either.stored", "either.plain"})
        void listen(ObservableEvent event) throws Exception {
            recorder.record("Either#listen", event, null);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.1: A listener throws an Error, a checked exception and a RuntimeException, and is called again each time.")
    void listenerIsCalledAgainWhateverItThrows(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.01S")
                .beans(Shipping.class)
                .start();
        cluster.calls().on(Shipping.SHIP, call -> {
            switch (call.event().attempt()) {
                case 1 -> throw new StackOverflowError("fails");
                case 2 -> throw new Exception("fails");
                case 3 -> throw new IllegalStateException("fails");
                default -> {}
            }
        });

        node.observables().send(Orders.PLACED, new Order("1", 1));

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().of(Shipping.SHIP)).hasSize(4);
    }

    @OnEachDatabase
    @Assertion("OBS-11.1: The configured data source cannot be found; the text names its key.")
    void durableListenerNeedsADataSource(Cluster cluster) {
        var failed = cluster.node("first")
                .beans(Shipping.class)
                .withoutDataSource("java:comp/nowhere")
                .startFails();

        assertThat(failed.text())
                .containsPattern(Codes.CODED)
                .contains("java:comp/nowhere", "observables.outbox.data-source");
    }

    private static Status statusOf(String listener, Node node) {
        return statusOf(listener, node, Orders.PLACED);
    }

    private static Status statusOf(String listener, Node node, String event) {
        var delivery = Patience.result(node.observables().send(event, new Order("1", 1)));
        return delivery.outcomes().stream()
                .filter(outcome -> outcome.listener().equals(listener))
                .map(Outcome::status)
                .findFirst()
                .orElseThrow();
    }
}
