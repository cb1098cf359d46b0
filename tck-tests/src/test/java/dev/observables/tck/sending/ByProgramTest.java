package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Argument;
import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ObservablesTest
class ByProgramTest {

    @ApplicationScoped
    static class ByProgramListener extends RecordingListener {

        @Inject
        Observables observables;

        private final CountDownLatch gate = new CountDownLatch(1);
        private volatile CompletionStage<Delivery> sentInside;

        @Observable(listen = {"program.sent", "program.inside"})
        void hear(ObservableEvent event) {
            keep(event);
        }

        @Observable(listen = "program.sent")
        void bind(@Payload List<String> payload, @Argument("key") String argument) {
            if (!payload.contains(argument)) {
                throw new IllegalArgumentException("other data");
            }
        }

        @Observable(listen = "program.outer")
        void sendInside() {
            sentInside = observables.send("program.inside", "from inside");
        }

        @Observable(listen = "program.gated")
        void waitForTheGate() {
            Patience.pass(gate);
        }

        void open() {
            gate.countDown();
        }

        CompletionStage<Delivery> sentInside() {
            return sentInside;
        }
    }

    @Inject
    ByProgramListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-1.12: A sent event's delivery has the event and one outcome for each of two listeners.")
    void sendReturnsTheDelivery() {
        var payload = List.of("value");

        var delivery = Patience.result(observables.send("program.sent", payload, Map.of("key", "value")));

        assertThat(delivery.succeeded()).isTrue();
        assertThat(delivery.failures()).isEmpty();
        assertThat(delivery.outcomes())
                .extracting(Outcome::listener)
                .containsExactlyInAnyOrder("ByProgramListener#hear", "ByProgramListener#bind");
        assertThat(delivery.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.status()).isEqualTo(Outcome.Status.SUCCEEDED);
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.duration()).isBetween(Duration.ZERO, Patience.LIMIT);
        });
        assertThat(delivery.event().payload()).isSameAs(payload);
        assertThat(delivery.event().source()).isEqualTo("Observables#send");
        assertThat(listener.heard().event().id()).isEqualTo(delivery.event().id());
    }

    @Test
    @Assertion("OBS-1.12: A listener sends; the event is heard and its delivery completes.")
    void listenerSendsToo() {
        Patience.result(observables.send("program.outer"));

        var delivery = Patience.result(listener.sentInside());
        assertThat(delivery.event().payload()).isEqualTo("from inside");
        assertThat(delivery.outcomes()).hasSize(1);
        assertThat(listener.heard().names()).containsExactly("program.inside");
    }

    @Test
    @Assertion("OBS-1.12: The map is changed after send; the event has what was sent.")
    void argumentsAreThoseAtTheTimeOfSending() {
        var arguments = new HashMap<String, Object>();
        arguments.put("key", "value");
        arguments.put("absent", null);

        var stage = observables.send("program.sent", List.of("value"), arguments);
        arguments.put("key", "changed");

        assertThat(Patience.result(stage).event().arguments())
                .containsExactlyInAnyOrderEntriesOf(entries("key", "value", "absent", null));
    }

    @Test
    @Assertion(
            "OBS-1.12: The caller tries to complete and to cancel the stage of a gated delivery, which completes as it would have.")
    void callerCannotCompleteTheStage() {
        var stage = observables.send("program.gated");

        try {
            stage.toCompletableFuture().complete(null);
            stage.toCompletableFuture().cancel(true);
        } catch (UnsupportedOperationException refused) {
            assertThat(refused).isNotNull();
        }
        assertThat(observables.inFlight()).isEqualTo(1);
        listener.open();

        assertThat(Patience.result(stage.thenApply(Delivery::succeeded))).isTrue();
    }

    @Test
    @Assertion("OBS-1.12: A stage's asynchronous continuation runs, and not on the caller's thread.")
    void continuationsRunOnTheExecutorOfTheListeners() {
        var caller = Thread.currentThread();

        var thread =
                Patience.result(observables.send("program.nobody").thenApplyAsync(delivery -> Thread.currentThread()));

        assertThat(thread).isNotSameAs(caller);
        assertThat(thread.getName()).doesNotContain("ForkJoinPool.commonPool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:b", "a*", "${a}", "a\nb", "a\u0000"})
    @Assertion(
            "OBS-1.12: Names with characters that no name has are refused with a code, and so is one of 201 characters.")
    void badNameIsRefused(String name) {
        assertThatThrownBy(() -> observables.send(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OBS0401: ");
        assertThatThrownBy(() -> observables.send("a".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OBS0401: ");
    }

    @Test
    @Assertion("OBS-1.12: Derived names and missing names, arguments and causes are refused; the longest name is not.")
    void whatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> observables.send("program.sent:completed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OBS0402: ");
        assertThatThrownBy(() -> observables.send("program.sent:failed", "payload"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OBS0402: ");
        assertThatThrownBy(() -> observables.send(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> observables.send("program.sent", "payload", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OBS0403: ");
        assertThatThrownBy(() -> observables.send("program.sent", "payload", entries(null, 1, "b", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OBS0403: ");
        assertThatThrownBy(() -> observables.causedBy(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OBS0404: ");

        assertThat(Patience.result(observables.send("a".repeat(200))).outcomes())
                .isEmpty();
    }

    private static Map<String, Object> entries(String key, Object value, String otherKey, Object otherValue) {
        var entries = new HashMap<String, Object>();
        entries.put(key, value);
        entries.put(otherKey, otherValue);
        return entries;
    }
}
