package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ObservablesTest
class ListenerStageTest {

    @ApplicationScoped
    static class StagedListener extends RecordingListener {

        @Observable(listen = "listener_stage.sent")
        CompletionStage<String> declared(@Payload CompletableFuture<String> stage) {
            return stage;
        }

        @Observable(listen = "listener_stage.object")
        Object undeclared(@Payload CompletableFuture<String> stage) {
            return stage;
        }

        @Observable(listen = {"listener_stage.sent:completed", "listener_stage.object:completed"})
        void hearCompletion(ObservableEvent event) {
            keep(event);
        }

        @Observable(listen = "listener_stage.later")
        void hearLater() {}
    }

    @Inject
    StagedListener listener;

    @Inject
    Observables observables;

    @BeforeEach
    void forget() {
        Patience.untilQuiet(observables);
        listener.forget();
    }

    @Test
    @Assertion(
            "OBS-2.7: Listeners have returned open stages while a later event is delivered whole: theirs is in flight, not"
                    + " done and not completed until the stages are.")
    @Assertion("OBS-10.1: A listener's open stage counts as a call in flight, and no more once the delivery is done.")
    void listenerHasFinishedWhenItsStageHas() {
        for (var event : List.of("listener_stage.sent", "listener_stage.object")) {
            listener.forget();
            var stage = new CompletableFuture<String>();

            var delivery = observables.send(event, stage);
            Patience.result(observables.send("listener_stage.later"));
            assertThat(delivery.toCompletableFuture()).isNotDone();
            assertThat(observables.inFlight()).isEqualTo(1);
            assertThat(listener.heard().events()).isEmpty();
            stage.complete("value");

            assertThat(Patience.result(delivery).succeeded()).isTrue();
            Patience.untilQuiet(observables);
            assertThat(listener.heard().event().payload(Delivery.class).succeeded())
                    .isTrue();
        }
    }

    @Test
    @Assertion("OBS-2.7: A stage fails at once and another later: each listener failed, by the stage's own throwable.")
    void failedStageFailsTheListener() {
        var failure = new IllegalStateException("of the stage");
        var later = new CompletableFuture<String>();

        var atOnce = observables.send("listener_stage.sent", CompletableFuture.failedFuture(failure));
        var delivery = observables.send("listener_stage.sent", later);
        later.completeExceptionally(failure);

        for (var each : List.of(Patience.result(atOnce), Patience.result(delivery))) {
            assertThat(Outcomes.onlyFailure(each.failures()).failure()).isSameAs(failure);
        }
    }

    @Test
    @Assertion("OBS-2.7: A null stage, a completed one and a cancelled one end the call at once.")
    void stageThatIsDoneEndsTheCall() {
        var cancelled = new CompletableFuture<String>();
        cancelled.cancel(false);

        assertThat(Patience.result(observables.send("listener_stage.sent")).succeeded())
                .isTrue();
        assertThat(Patience.result(observables.send("listener_stage.sent", CompletableFuture.completedFuture("value")))
                        .succeeded())
                .isTrue();
        assertThat(Patience.result(observables.send("listener_stage.sent", cancelled))
                        .succeeded())
                .isFalse();
    }
}
