package dev.observables.tck.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Trio;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With a limit of three: events of depth 0 to 3 are heard. */
@Tag("embedded")
class DepthTest {

    private static final String MAX_DEPTH = "3";

    @ApplicationScoped
    static class Circle extends RecordingListener {

        @Observable(listen = "circle", send = "circle")
        void goRound(ObservableEvent event) {
            keep(event);
        }
    }

    @ApplicationScoped
    static class CircleOfDerived extends RecordingListener {

        @Observable(listen = "begun")
        void begin() {}

        @Observable(listen = "begun:completed", send = "begun")
        void beginAgain(ObservableEvent event) {
            keep(event);
        }
    }

    @ApplicationScoped
    static class Derived {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Observable(listen = "three:completed")
        void complete(@Payload Delivery delivery) {
            heard.add("completed at " + delivery.event().depth());
        }

        @Observable(listen = "three:failed")
        void fail(@Payload ListenerFailure failure) {
            heard.add("failed at " + failure.event().depth());
        }

        List<String> heard() {
            return heard;
        }
    }

    @ApplicationScoped
    static class Sender {

        @Inject
        Observables observables;

        @Observable(send = "three")
        ListenerWork send() {
            return ListenerWork.NOTHING;
        }
    }

    @AutoClose
    private final Deployment deployment = deployment().start();

    private final Observables observables = deployment.observables();

    @Test
    @Assertion("OBS-5.2: A listener that sends what it hears is called for the depths 0, 1, 2 and 3.")
    void circleIsHeardUpToTheLimit() {
        observables.send("circle");
        Patience.untilQuiet(observables);

        assertThat(depths(Circle.class)).containsExactly(0, 1, 2, 3);
    }

    @Test
    @Assertion("OBS-5.2: A circle through a derived event comes to an end too.")
    void circleThroughADerivedEventEnds() {
        observables.send("begun");
        Patience.untilQuiet(observables);

        assertThat(depths(CircleOfDerived.class)).containsExactly(0, 1, 2, 3);
    }

    @Test
    @Assertion(
            "OBS-5.2: An event of depth 3 reaches its three listeners; one of depth 4 is REJECTED for all, with OBS0313.")
    void everyListenerOfATooDeepEventIsRejected() {
        var deepest = at(3, observables);
        assertThat(deepest.depth()).isEqualTo(3);

        var delivery = Patience.result(observables.causedBy(deepest).send("three", ListenerWork.NOTHING));

        assertThat(delivery.event().depth()).isEqualTo(4);
        assertThat(delivery.outcomes()).hasSize(3).allSatisfy(outcome -> {
            assertThat(outcome.status()).isEqualTo(Outcome.Status.REJECTED);
            assertThat(outcome.failure())
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageStartingWith("OBS0313: ");
        });
    }

    @Test
    @Assertion("OBS-5.2: The event of depth 3 itself succeeds.")
    void eventAtTheLimitIsDelivered() {
        var delivery = Patience.result(observables.causedBy(at(2, observables)).send("three", ListenerWork.NOTHING));

        assertThat(delivery.event().depth()).isEqualTo(3);
        assertThat(delivery.succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-5.2: Each rejected listener has a line with OBS0313, the event and where the chain began.")
    void tooDeepChainIsLogged() {
        try (var log = LogCapture.open()) {
            var deepest = at(3, observables);

            Patience.result(observables.causedBy(deepest).send("three", ListenerWork.NOTHING));

            assertThat(log.matching("OBS0308"))
                    .hasSize(3)
                    .allMatch(line -> line.contains("OBS0313") && line.contains(deepest.correlationId()))
                    .anyMatch(line -> line.contains("Trio#first"))
                    .anyMatch(line -> line.contains("Trio#second"))
                    .anyMatch(line -> line.contains("Trio#third"));
        }
    }

    @Test
    @Assertion("OBS-5.2: Of two events the too deep one, sent first, has no derived event; the one at the limit has.")
    void tooDeepEventHasNoDerivedEvents() {
        var deepest = at(3, observables);

        Patience.result(observables.causedBy(deepest).send("three", ListenerWork.NOTHING));
        Patience.result(observables.causedBy(at(2, observables)).send("three", ListenerWork.NOTHING));
        Patience.untilQuiet(observables);

        assertThat(deployment.get(Derived.class).heard()).containsExactly("completed at 3");
    }

    @Test
    @Assertion("OBS-5.2: In a listener of depth 3, a sending method returns its result, and the listener succeeds.")
    void sendingMethodsOutcomeIsUnchanged() {
        try (var log = LogCapture.open()) {
            var sender = deployment.get(Sender.class);
            var returned = new CompletableFuture<ListenerWork>();

            var delivery =
                    Patience.result(observables.causedBy(at(2, observables)).send("work", (ListenerWork)
                            event -> returned.complete(sender.send())));

            assertThat(delivery.succeeded()).isTrue();
            assertThat(Patience.result(returned)).isSameAs(ListenerWork.NOTHING);
            Patience.untilQuiet(observables);
            assertThat(log.matching("OBS0313")).hasSize(3);
        }
    }

    @Test
    @Assertion(
            "OBS-5.3: The deployment warns with OBS0208 of the circle of one and of the one through a derived event.")
    void visibleCycleIsReported() {
        try (var log = LogCapture.open();
                var another = deployment().start()) {
            assertThat(another.container().isRunning()).isTrue();
            assertThat(log.matching("OBS0208"))
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("WARNING"))
                    .anyMatch(line -> line.contains("Circle.goRound") && line.contains("circle"))
                    .anyMatch(line -> line.contains("CircleOfDerived.beginAgain") && line.contains("begun"));
        }
    }

    private List<Integer> depths(Class<? extends RecordingListener> listener) {
        return deployment.get(listener).heard().events().stream()
                .map(ObservableEvent::depth)
                .toList();
    }

    /** An event of a depth, which nobody hears. */
    private static ObservableEvent at(int depth, Observables observables) {
        var event = Patience.result(observables.send("unheard")).event();
        for (int i = 0; i < depth; i++) {
            event = Patience.result(observables.causedBy(event).send("unheard")).event();
        }
        return event;
    }

    private static Deployment.Preparation deployment() {
        return Deployment.with("observables.max-depth", MAX_DEPTH)
                .beans(Circle.class, CircleOfDerived.class, Worker.class, Trio.class, Derived.class, Sender.class);
    }
}
