package dev.observables.tck.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.TestThread;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ObservablesTest(Worker.class)
class CorrelationTest {

    /** What a listener does, and what was heard of the events that follow from it. */
    static class CorrelationStep {

        private final CompletableFuture<ObservableEvent> heard = new CompletableFuture<>();
        private final CompletableFuture<ObservableEvent> followed = new CompletableFuture<>();
        private final CompletableFuture<Void> later = new CompletableFuture<>();

        ObservableEvent heard() {
            return Patience.result(heard);
        }

        ObservableEvent followed() {
            return Patience.result(followed);
        }
    }

    @ApplicationScoped
    static class CorrelationSender {

        @Observable(send = "correlation.followed")
        CorrelationStep send(CorrelationStep step) {
            return step;
        }
    }

    @ApplicationScoped
    static class CorrelationListener {

        @Inject
        CorrelationSender sender;

        @Observable(listen = "correlation.by_method")
        void callSender(@Payload CorrelationStep step, ObservableEvent event) {
            step.heard.complete(event);
            sender.send(step);
        }

        @Observable(listen = "correlation.by_return", send = "correlation.followed")
        CorrelationStep listenAndSend(@Payload CorrelationStep step, ObservableEvent event) {
            step.heard.complete(event);
            return step;
        }

        @Observable(listen = "correlation.by_stage", send = "correlation.followed")
        CompletionStage<CorrelationStep> listenAndSendLater(@Payload CorrelationStep step, ObservableEvent event) {
            step.heard.complete(event);
            return step.later.thenApply(nothing -> step);
        }

        @Observable(listen = "correlation.followed")
        void hear(@Payload CorrelationStep step, ObservableEvent event) {
            step.followed.complete(event);
        }

        @Observable(listen = "correlation.counted", send = "correlation.counted_further")
        List<ObservableEvent> count(@Payload List<ObservableEvent> events, ObservableEvent event) {
            events.add(event);
            return events;
        }

        @Observable(listen = "correlation.counted_further", send = "correlation.counted_last")
        List<ObservableEvent> countFurther(@Payload List<ObservableEvent> events, ObservableEvent event) {
            events.add(event);
            return events;
        }

        @Observable(listen = "correlation.counted_last")
        void countLast(@Payload List<ObservableEvent> events, ObservableEvent event) {
            events.add(event);
        }
    }

    @Inject
    CorrelationSender sender;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-5.1: An event sent by no listener has its own id as correlation id, no cause, and depth 0.")
    void firstEventBeginsAChain() {
        var step = new CorrelationStep();

        sender.send(step);

        assertBeginsAChain(step.followed());
        assertBeginsAChain(
                Patience.result(observables.send("correlation.unheard")).event());
    }

    @Test
    @Assertion("OBS-5.1: What Observables.send sends on a listener's thread follows from the event heard.")
    void eventSentProgrammaticallyInAListenerFollows() {
        var step = new CorrelationStep();

        observables.send("work", (ListenerWork) event -> {
            step.heard.complete(event);
            observables.send("correlation.followed", step);
        });

        assertFollows(step.followed(), step.heard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correlation.by_method", "correlation.by_return"})
    @Assertion("OBS-5.1: What a sending method sends that a listener calls, and what a listening method itself sends,"
            + " follows from the event heard.")
    void eventSentByAMethodInAListenerFollows(String event) {
        var step = new CorrelationStep();

        observables.send(event, step);

        assertFollows(step.followed(), step.heard());
    }

    @Test
    @Assertion(
            "OBS-5.1: What a listener's stage sends follows from the event heard, though another thread completes it later.")
    void eventSentByTheListenersStageFollows() {
        var step = new CorrelationStep();

        observables.send("correlation.by_stage", step);
        step.heard();
        step.later.complete(null);

        assertFollows(step.followed(), step.heard());
    }

    @Test
    @Assertion("OBS-5.1: What a thread sends that a listener has started begins a chain of its own.")
    void eventSentOnAnotherThreadBeginsAChain() {
        var step = new CorrelationStep();

        observables.send(
                "work", (ListenerWork) event -> TestThread.start(() -> observables.send("correlation.followed", step)));

        assertBeginsAChain(step.followed());
    }

    @Test
    @Assertion("OBS-5.1: With causedBy, what a thread sends that a listener has started follows from the event heard.")
    void eventSentInTheNameOfAnotherFollowsOnAnyThread() {
        var step = new CorrelationStep();

        observables.send("work", (ListenerWork) event -> {
            step.heard.complete(event);
            TestThread.start(() -> observables.causedBy(event).send("correlation.followed", step));
        });

        assertFollows(step.followed(), step.heard());
    }

    @Test
    @Assertion("OBS-5.1: In a continuation of a delivery's stage, causedBy makes the next event follow.")
    void eventSentInAContinuationFollowsWithCausedBy() {
        var step = new CorrelationStep();

        var next = observables
                .send("work", ListenerWork.NOTHING)
                .thenCompose(delivery -> {
                    step.heard.complete(delivery.event());
                    return observables.causedBy(delivery.event()).send("correlation.followed", step);
                })
                .thenApply(Delivery::event);

        assertFollows(Patience.result(next), step.heard());
    }

    @Test
    @Assertion("OBS-5.1: On a listener's thread causedBy counts, and not the event that is being heard.")
    void causedByCountsMoreThanTheEventHeard() {
        var step = new CorrelationStep();
        var other = Patience.result(observables.send("correlation.unheard")).event();

        observables.send(
                "work", (ListenerWork) event -> observables.causedBy(other).send("correlation.followed", step));

        assertFollows(step.followed(), other);
    }

    @Test
    @Assertion(
            "OBS-5.1: Fifty chains of three events run at once: each keeps its correlation id, causes, and depths 0, 1, 2.")
    void chainsAreKeptApart() {
        var chains = new ArrayList<List<ObservableEvent>>();
        for (int i = 0; i < 50; i++) {
            var chain = new CopyOnWriteArrayList<ObservableEvent>();
            chains.add(chain);
            observables.send("correlation.counted", chain);
        }
        Patience.untilQuiet(observables);

        assertThat(chains).allSatisfy(chain -> {
            assertThat(chain).hasSize(3);
            assertBeginsAChain(chain.get(0));
            assertFollows(chain.get(1), chain.get(0));
            assertFollows(chain.get(2), chain.get(1));
            assertThat(chain.get(2).depth()).isEqualTo(2);
            assertThat(chain.get(2).correlationId()).isEqualTo(chain.get(0).id());
        });
    }

    private static void assertBeginsAChain(ObservableEvent event) {
        assertThat(event.correlationId()).isEqualTo(event.id());
        assertThat(event.causationId()).isNull();
        assertThat(event.depth()).isZero();
    }

    private static void assertFollows(ObservableEvent event, ObservableEvent cause) {
        assertThat(event.id()).isNotEqualTo(cause.id());
        assertThat(event.correlationId()).isEqualTo(cause.correlationId());
        assertThat(event.causationId()).isEqualTo(cause.id());
        assertThat(event.depth()).isEqualTo(cause.depth() + 1);
    }
}
