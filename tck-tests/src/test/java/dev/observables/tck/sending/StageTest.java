package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

@ObservablesTest
class StageTest {

    /** A subtype that an application may have. */
    static final class Answer extends CompletableFuture<String> {}

    @ApplicationScoped
    static class StageSender {

        @Observable(send = "stage.sent", sendOnFailure = "stage.failed")
        CompletionStage<String> send(CompletionStage<String> stage) {
            return stage;
        }

        @Observable(send = "stage.sent", sendOnFailure = "stage.failed")
        Answer sendSubtype(Answer answer) {
            return answer;
        }

        /** Only the value at run time tells that it is a stage. */
        @Observable(send = "stage.sent", sendOnFailure = "stage.failed")
        Object sendObject(Object value) {
            return value;
        }

        @Observable(send = "stage.sent", sendOnFailure = "stage.failed")
        CompletionStage<String> throwAtOnce() {
            throw new IllegalStateException("no stage");
        }
    }

    @ApplicationScoped
    static class StageListener extends RecordingListener {

        @Observable(listen = {"stage.sent", "stage.failed", "stage.later"})
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @Inject
    StageSender sender;

    @Inject
    StageListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-1.2: The method returns a stage that the test completes after it saw that a later event alone was heard.")
    void eventGoesOutWhenTheStageCompletes() {
        var stage = new CompletableFuture<String>();

        sender.send(stage);
        Patience.result(observables.send("stage.later"));
        Patience.untilQuiet(observables);
        assertThat(listener.heard().names()).containsExactly("stage.later");
        stage.complete("value");

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names()).containsExactly("stage.later", "stage.sent");
        assertThat(listener.heard().payloads()).containsExactly(null, "value");
    }

    @Test
    @Assertion("OBS-1.2: Caller and method hold one object, of the method's own type.")
    void callerGetsTheMethodsOwnStage() {
        var stage = new CompletableFuture<String>();
        var answer = new Answer();

        assertThat(sender.send(stage)).isSameAs(stage);
        assertThat(sender.sendSubtype(answer)).isSameAs(answer);
        assertThat(stage).isNotDone();

        answer.complete("value");
        Patience.untilQuiet(observables);
        assertThat(listener.heard().payloads()).containsExactly("value");
    }

    @Test
    @Assertion("OBS-1.2: A method declared to return Object returns a stage, a later event aside.")
    void returnedObjectDecidesWhetherItIsAStage() {
        var stage = new CompletableFuture<String>();

        assertThat(sender.sendObject(stage)).isSameAs(stage);
        Patience.result(observables.send("stage.later"));
        stage.complete("value");

        Patience.untilQuiet(observables);
        assertThat(listener.heard().payloads()).containsExactly(null, "value");
    }

    @Test
    @Assertion("OBS-1.2: A completed stage, a null value and a null stage send at once.")
    void completedAndNullStagesSendAtOnce() {
        sender.send(CompletableFuture.completedFuture("value"));
        Patience.untilQuiet(observables);
        sender.send(CompletableFuture.completedFuture(null));
        Patience.untilQuiet(observables);
        assertThat(sender.send(null)).isNull();
        Patience.untilQuiet(observables);

        assertThat(listener.heard().names()).containsExactly("stage.sent", "stage.sent", "stage.sent");
        assertThat(listener.heard().payloads()).containsExactly("value", null, null);
    }

    @Test
    @Assertion("OBS-1.2: A failed, a cancelled and a never given stage send the failure event alone.")
    @Assertion("OBS-1.8: The failure event's payload is the very throwable that the stage failed with.")
    void failedStageSendsTheFailureEventAlone() {
        var failure = new IllegalArgumentException("failed");
        var cancelled = new CompletableFuture<String>();

        sender.send(CompletableFuture.failedFuture(failure));
        Patience.untilQuiet(observables);
        sender.send(cancelled);
        cancelled.cancel(false);
        Patience.untilQuiet(observables);
        assertThatThrownBy(sender::throwAtOnce).isInstanceOf(IllegalStateException.class);
        Patience.untilQuiet(observables);

        assertThat(listener.heard().names()).isEqualTo(List.of("stage.failed", "stage.failed", "stage.failed"));
        assertThat(listener.heard().payloads().get(0)).isSameAs(failure);
        assertThat(listener.heard().payloads().get(1)).isInstanceOf(CancellationException.class);
        assertThat(listener.heard().payloads().get(2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Assertion("OBS-10.1: While a sender's stage is open and no listener runs, nothing is in flight.")
    void openStageOfASenderIsNotInFlight() {
        var stage = new CompletableFuture<String>();
        Patience.untilQuiet(observables);

        sender.send(stage);

        assertThat(observables.inFlight()).isZero();
        stage.cancel(false);
        Patience.untilQuiet(observables);
    }
}
