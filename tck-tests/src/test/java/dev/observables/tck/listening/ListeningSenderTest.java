package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

@ObservablesTest
class ListeningSenderTest {

    @ApplicationScoped
    static class ChainStep {

        @Observable(listen = "listening_sender.first", send = "listening_sender.second")
        String first(@Payload String payload) {
            return payload + ", first";
        }

        @Observable(listen = "listening_sender.second", send = "listening_sender.third")
        String second(@Payload String payload) {
            return payload + ", second";
        }

        @Observable(listen = "listening_sender.later", send = "listening_sender.third")
        CompletionStage<String> later(@Payload CompletableFuture<String> stage) {
            return stage;
        }

        @Observable(listen = "listening_sender.find", send = "listening_sender.third")
        Optional<String> find(@Payload String payload) {
            return payload == null ? Optional.empty() : Optional.of(payload);
        }

        @Observable(
                listen = "listening_sender.fail",
                send = "listening_sender.third",
                sendOnFailure = "listening_sender.failed")
        void fail(@Payload RuntimeException failure) {
            throw failure;
        }
    }

    @ApplicationScoped
    static class ChainListener extends RecordingListener {

        @Observable(
                listen = {
                    "listening_sender.first",
                    "listening_sender.second",
                    "listening_sender.third",
                    "listening_sender.failed"
                })
        void hear(ObservableEvent event) {
            keep(event);
        }

        ObservableEvent heard(String name) {
            var found = heard().events().stream()
                    .filter(event -> event.name().equals(name))
                    .toList();
            assertThat(found).as(name).hasSize(1);
            return found.get(0);
        }
    }

    @Inject
    ChainStep step;

    @Inject
    ChainListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-2.8: Two methods that listen and send pass their results on; a third hears all three events, each once.")
    @Assertion(
            "OBS-5.1: The three events share the first's correlation id, name each other as causes and count their depth.")
    void resultOfAListenerIsThePayloadOfItsOwnEvent() {
        Patience.result(observables.send("listening_sender.first", "start"));

        Patience.untilQuiet(observables);
        var first = listener.heard("listening_sender.first");
        var second = listener.heard("listening_sender.second");
        var third = listener.heard("listening_sender.third");
        assertThat(second.payload()).isEqualTo("start, first");
        assertThat(third.payload()).isEqualTo("start, first, second");
        assertThat(second.source()).endsWith("ChainStep#first");
        assertThat(first.correlationId()).isEqualTo(first.id());
        assertThat(second.correlationId()).isEqualTo(first.id());
        assertThat(third.correlationId()).isEqualTo(first.id());
        assertThat(first.causationId()).isNull();
        assertThat(second.causationId()).isEqualTo(first.id());
        assertThat(third.causationId()).isEqualTo(second.id());
        assertThat(listener.heard().events()).extracting(ObservableEvent::depth).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    @Assertion(
            "OBS-2.8: A listener's stage is completed by the test's thread: its event goes out then, with the stage's value"
                    + " and the ids of what was heard.")
    void eventGoesOutWhenTheListenersStageCompletes() {
        var stage = new CompletableFuture<String>();

        var delivery = observables.send("listening_sender.later", stage);
        Patience.result(observables.send("listening_sender.first", "other"));
        assertThat(delivery.toCompletableFuture()).isNotDone();
        await().atMost(Patience.LIMIT).until(() -> listener.heard().names().contains("listening_sender.third"));
        listener.heard().forget();
        stage.complete("value");

        var cause = Patience.result(delivery).event();
        Patience.untilQuiet(observables);
        var event = listener.heard().event();
        assertThat(event.payload()).isEqualTo("value");
        assertThat(event.correlationId()).isEqualTo(cause.correlationId());
        assertThat(event.causationId()).isEqualTo(cause.id());
        assertThat(event.depth()).isEqualTo(1);
    }

    @Test
    @Assertion(
            "OBS-2.8: A listener throws: it failed, its failure event carries the exception and its ids, and no success event is heard.")
    void failedListenerSendsItsFailureEvent() {
        var failure = new IllegalStateException("of the listener");

        var delivery = Patience.result(observables.send("listening_sender.fail", failure));

        Patience.untilQuiet(observables);
        assertThat(delivery.failures()).singleElement().extracting("failure").isSameAs(failure);
        var event = listener.heard().event();
        assertThat(event.name()).isEqualTo("listening_sender.failed");
        assertThat(event.payload()).isSameAs(failure);
        assertThat(event.causationId()).isEqualTo(delivery.event().id());
    }

    @Test
    @Assertion("OBS-2.8: A listener returns an empty and a present Optional: only the latter's content is heard.")
    void optionalOfAListenerCountsAsThatOfASender() {
        Patience.result(observables.send("listening_sender.find"));
        Patience.result(observables.send("listening_sender.find", "found"));

        Patience.untilQuiet(observables);
        assertThat(listener.heard().event().payload()).isEqualTo("found");
    }

    @Test
    @Assertion("OBS-2.8: A caller calls the method that also listens: its event begins a chain of its own.")
    void calledDirectlyTheMethodIsASenderLikeAnyOther() {
        step.second("direct");

        Patience.untilQuiet(observables);
        var event = listener.heard().event();
        assertThat(event.payload()).isEqualTo("direct, second");
        assertThat(event.causationId()).isNull();
        assertThat(event.correlationId()).isEqualTo(event.id());
        assertThat(event.depth()).isZero();
    }
}
