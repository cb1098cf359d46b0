package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others' code throws once a listener has returned. The other listener of each event shows that it goes on. */
@Tag("embedded")
class EndOfCallTest {

    @ApplicationScoped
    static class StagingSender {

        @Observable(listen = "sent_on", send = "sent")
        CompletionStage<?> stage(@Payload CompletionStage<?> stage) {
            return stage;
        }
    }

    @Dependent
    static class Indestructible {

        @Observable(listen = "dependent")
        void hear() {}

        @Observable(listen = "dependent_stage")
        CompletionStage<?> stage(@Payload CompletionStage<?> stage) {
            return stage;
        }

        @PreDestroy
        void destroy() {
            throw new AssertionError("of the bean's destruction");
        }
    }

    @RequestScoped
    static class IndestructibleInRequest {

        @Observable(listen = "request")
        void hear() {}

        @PreDestroy
        void destroy() {
            throw new AssertionError("of the request's destruction");
        }
    }

    @ApplicationScoped
    static class Other {

        @Observable(listen = {"staged", "sent_on", "dependent", "dependent_stage", "request"})
        void other() {}
    }

    /** Whose cause cannot be read. */
    static class Unreadable extends CompletionException {

        private static final long serialVersionUID = 1;

        @Override
        public Throwable getCause() {
            throw new AssertionError("of the exception itself");
        }
    }

    static class Unprintable extends Error {

        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw new IllegalStateException("of the throwable itself");
        }
    }

    @Test
    @Assertion(
            "OBS-2.7: A stage that throws an Error when a callback is added fails its listener, and nothing stays in flight.")
    void stageThatTakesNoCallbackFailsItsListener() {
        var failure = new AbstractMethodError("whenComplete");

        var delivery = deliver("staged", ForeignStage.of(callback -> {
            throw failure;
        }));

        assertThat(Outcomes.onlyFailure(delivery.failures()).failure()).isSameAs(failure);
    }

    @Test
    @Assertion("OBS-2.7: A stage that calls back and throws afterwards counts as it called back.")
    void stageThatThrowsAfterItHasCalledBackHasSucceeded() {
        var delivery = deliver("staged", ForeignStage.of(callback -> {
            callback.accept("done", null);
            throw new AssertionError("too late");
        }));

        assertThat(delivery.succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-2.7: A stage that calls back twice ends its listener once, as it first called back.")
    void stageThatCallsBackTwiceEndsOnce() {
        var failure = new IllegalStateException("the first");

        var delivery = deliver("staged", ForeignStage.of(callback -> {
            callback.accept(null, failure);
            callback.accept("done", null);
            return null;
        }));

        assertThat(Outcomes.onlyFailure(delivery.failures()).failure()).isSameAs(failure);
    }

    @Test
    @Assertion("OBS-3.1: A stage's exception that throws when its cause is read fails its listener alone.")
    void exceptionWhoseCauseCannotBeReadIsTheOutcome() {
        var failure = new Unreadable();

        var delivery = deliver("staged", ForeignStage.of(callback -> {
            callback.accept(null, failure);
            return null;
        }));

        assertThat(Outcomes.onlyFailure(delivery.failures()).failure()).isSameAs(failure);
    }

    @Test
    @Assertion(
            "OBS-2.8: A listener that also sends, and whose stage takes no callback, fails, and nothing stays in flight.")
    void stageOfAListenerThatSendsFailsItsListener() {
        var failure = new AbstractMethodError("whenComplete");

        var delivery = deliver("sent_on", ForeignStage.of(callback -> {
            throw failure;
        }));

        assertThat(Outcomes.onlyFailure(delivery.failures()).failure()).isSameAs(failure);
    }

    @Test
    @Assertion(
            "OBS-3.1: A @Dependent listener whose destruction throws an Error has succeeded; OBS0319 may log the Error.")
    void errorOfADependentListenersDestructionChangesNoOutcome() {
        assertThat(deliver("dependent", null).succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-3.1: The same where the listener is destroyed by the thread that completes its stage.")
    void errorOfADestructionAfterAStageChangesNoOutcome() {
        var stage = new CompletableFuture<String>();

        try (var deployment = start()) {
            var delivery = deployment.observables().send("dependent_stage", stage);
            stage.complete("done");

            assertThat(Patience.result(delivery).succeeded()).isTrue();
            assertThat(deployment.observables().inFlight()).isZero();
        }
    }

    @Test
    @Assertion("OBS-3.1: A @RequestScoped listener whose destruction with its request throws an Error has succeeded.")
    void errorOfARequestsDestructionChangesNoOutcome() {
        assertThat(deliver("request", null).succeeded()).isTrue();
    }

    @Test
    @Assertion("OBS-3.3: An executor that throws a throwable that cannot be printed rejects the call, with OBS0310.")
    void unprintableThrowableOfAnExecutorIsARejection() {
        try (var log = LogCapture.open();
                var executor = NamedExecutor.of(task -> {
                    throw new Unprintable();
                });
                var deployment = executor.deployment(Other.class)
                        .with("observables.overflow-timeout", "PT0.05S")
                        .start()) {
            var delivery = Patience.result(deployment.observables().send("request"));

            assertThat(delivery.failures()).singleElement().satisfies(outcome -> {
                assertThat(outcome.status()).isEqualTo(Outcome.Status.REJECTED);
                assertThat(outcome.failure()).isInstanceOf(RejectedExecutionException.class);
            });
            assertThat(log.matching("OBS0310")).hasSize(1);
            assertThat(deployment.observables().inFlight()).isZero();
        }
    }

    private static Delivery deliver(String event, Object payload) {
        try (var deployment = start()) {
            var delivery = Patience.result(deployment.observables().send(event, payload));

            assertThat(delivery.outcomes()).hasSize(2);
            assertThat(deployment.observables().inFlight()).isZero();
            return delivery;
        }
    }

    private static Deployment start() {
        return Deployment.of(
                        Worker.class,
                        StagingSender.class,
                        Indestructible.class,
                        IndestructibleInRequest.class,
                        Other.class)
                .start();
    }
}
