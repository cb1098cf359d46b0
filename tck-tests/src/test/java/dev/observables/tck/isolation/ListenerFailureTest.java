package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ObservablesTest
class ListenerFailureTest {

    @ApplicationScoped
    static class ListenerFailureSender {

        @Observable(send = "listener_failure.thrown")
        ListenerWork send(ListenerWork work) {
            return work;
        }
    }

    abstract static class Throwing {

        @Observable(listen = "listener_failure.thrown")
        void fail(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
            work.run(event);
        }
    }

    @ApplicationScoped
    static class Failing extends Throwing {

        @Observable(listen = "listener_failure.staged")
        CompletionStage<?> failLater(@Payload CompletionStage<?> stage) {
            return stage;
        }
    }

    @RequestScoped
    static class FailingToo extends Throwing {}

    @ApplicationScoped
    static class Sound {

        @Observable(listen = {"listener_failure.thrown", "listener_failure.staged"})
        void succeed() {}
    }

    @Inject
    ListenerFailureSender sender;

    @Inject
    Observables observables;

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-3.1: One listener of three succeeds beside two that throw, whatever they throw.")
    void otherListenersAreNotAffected(ThrowableKind kind) {
        var delivery = Patience.result(observables.send("listener_failure.thrown", kind));

        assertThat(delivery.outcomes())
                .extracting(outcome -> outcome.listener().replaceFirst(".*[.$]", ""), Outcome::status)
                .containsExactlyInAnyOrder(
                        tuple("Failing#fail", Outcome.Status.FAILED),
                        tuple("FailingToo#fail", Outcome.Status.FAILED),
                        tuple("Sound#succeed", Outcome.Status.SUCCEEDED));
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-3.1: After a listener has thrown, the same one is called for the next event.")
    void otherEventsAreNotAffected(ThrowableKind kind) {
        Patience.result(observables.send("listener_failure.thrown", kind));

        var next = Patience.result(observables.send("listener_failure.thrown", ListenerWork.NOTHING));

        assertThat(next.succeeded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-3.1: The sending method returns its own result although every listener throws.")
    void senderIsNotAffected(ThrowableKind kind) {
        assertThat(sender.send(kind)).isSameAs(kind);

        Patience.untilQuiet(observables);
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-3.2: The delivery's failures hold the very throwables, and its stage has a value.")
    void failureIsInTheOutcomesOfANormalStage(ThrowableKind kind) {
        var delivery = Patience.result(observables.send("listener_failure.thrown", kind));

        assertThat(delivery.succeeded()).isFalse();
        assertThat(delivery.failures())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.failure()).matches(kind::isThrown));
    }

    @Test
    @Assertion("OBS-3.1: A listener's stage that fails with an Error leaves the other listener alone.")
    void failedStageOfAListenerAffectsNoOther() {
        var failure = new AssertionError("of the stage");

        var delivery =
                Patience.result(observables.send("listener_failure.staged", CompletableFuture.failedFuture(failure)));

        var outcome = Outcomes.onlyFailure(delivery.failures());
        assertThat(outcome.listener()).endsWith("#failLater");
        assertThat(outcome.failure()).isSameAs(failure);
    }
}
