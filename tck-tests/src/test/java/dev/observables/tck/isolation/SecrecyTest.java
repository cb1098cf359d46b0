package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.observables.Argument;
import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an event, what it carries is not printed. */
@Tag("embedded")
class SecrecyTest {

    private static final String SECRET = "hunter2";

    /** Tells its secret to whoever prints it, as a record or a generated class would. */
    record Registration(String password) {}

    @ApplicationScoped
    static class Sender {

        @Observable(send = "secret.sent", sendOnFailure = "secret.not_sent")
        Registration register(String password) {
            if (password == null) {
                throw new IllegalArgumentException("no password");
            }
            return new Registration(password);
        }
    }

    @ApplicationScoped
    static class Listeners {

        @Observable(listen = "secret.sent")
        void succeed(@Payload Registration registration, @Argument("password") String password) {}

        @Observable(listen = "secret.sent")
        void fail(@Payload Registration registration, @Argument("password") String password) {
            throw new IllegalStateException("of no secret");
        }

        @Observable(listen = "secret.sent")
        void reject() {}

        @Observable(listen = "secret.program")
        void otherPayload(@Payload Integer number) {}

        @Observable(listen = "secret.program")
        void otherArgument(@Argument("password") Integer number) {}

        @Observable(listen = "secret.program")
        void missingArgument(@Argument("passwort") String password) {}

        @Observable(listen = "secret.held")
        void hold(@Payload Registration registration, @Argument("until") HeldWork held, ObservableEvent event) {
            held.run(event);
        }

        @Observable(listen = "secret.deep", send = "secret.deep")
        Registration deeper(@Payload Registration registration) {
            return registration;
        }

        @Observable(listen = "secret.sent:failed")
        void hearFailure(@Payload ListenerFailure failure, ObservableEvent event) {
            toStrings.complete(failure + " " + event);
        }

        private final CompletableFuture<String> toStrings = new CompletableFuture<>();

        CompletableFuture<String> toStrings() {
            return toStrings;
        }
    }

    @Test
    @Assertion(
            "OBS-3.4: All lines of every kind of failure, refusal, delay and shutdown, DEBUG and stack traces included, lack the secret.")
    void logsDoNotPrintPayloadsAndArguments() {
        try (var log = LogCapture.open()) {
            try (var deployment = deployment().start();
                    var held = new HeldWork()) {
                sendAll(deployment, held);
                await().atMost(Patience.LIMIT).until(() -> log.text().contains("OBS0306"));
                Patience.untilQuiet(deployment.observables());
            }

            assertThat(log.text())
                    .contains("OBS0301", "OBS0303", "OBS0304", "OBS0305", "OBS0306", "OBS0307", "OBS0308")
                    .contains("OBS0311", "OBS0313")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    @Assertion("OBS-3.4: A listener that is stuck at the shutdown is logged without what it was given.")
    void shutdownDoesNotPrintPayloadsAndArguments() {
        try (var log = LogCapture.open();
                var held = new HeldWork()) {
            try (var deployment = Deployment.with("observables.drain-timeout", "PT0S")
                    .beans(Listeners.class, Sender.class)
                    .start()) {
                sendHeld(deployment.observables(), held);
                held.untilBegun();
            }

            assertThat(log.text()).contains("OBS0316").doesNotContain(SECRET);
        }
    }

    @Test
    @Assertion("OBS-3.4: Events, deliveries, outcomes, failures and stages as text lack the secret.")
    void toStringsDoNotPrintPayloadsAndArguments() {
        try (var deployment = deployment().start()) {
            var observables = deployment.observables();
            var stage = observables.send(
                    "secret.sent", new Registration(SECRET), Map.of("password", SECRET, SECRET + "1", SECRET));

            Delivery delivery = Patience.result(stage);

            assertThat(delivery.outcomes()).hasSize(3);
            assertThat(stage + " " + delivery + " " + delivery.outcomes() + " " + delivery.failures() + " "
                            + delivery.event() + " " + stage.toCompletableFuture() + " " + observables + " "
                            + observables.causedBy(delivery.event()))
                    .doesNotContain(SECRET);
            assertThat(Patience.result(deployment.get(Listeners.class).toStrings()))
                    .contains("secret.sent")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    @Assertion("OBS-3.4: Asking an event for a payload of another type names the types alone.")
    void messageOfAnotherTypeDoesNotPrintThePayload() {
        try (var deployment = deployment().start()) {
            var event = Patience.result(deployment.observables().send("secret.unheard", new Registration(SECRET)))
                    .event();

            assertThat(catchThrowable(() -> event.payload(Integer.class)))
                    .isInstanceOf(ClassCastException.class)
                    .hasMessageContaining(Registration.class.getName())
                    .hasMessageContaining("Integer")
                    .message()
                    .doesNotContain(SECRET);
        }
    }

    private static void sendAll(Deployment deployment, HeldWork held) {
        var observables = deployment.observables();
        var registration = new Registration(SECRET);
        deployment.get(Sender.class).register(SECRET);
        catchThrowable(() -> deployment.get(Sender.class).register(null));
        Patience.result(observables.send("secret.program", registration, Map.of("password", SECRET)));
        Patience.result(observables.send("secret.deep", registration, Map.of("password", SECRET)));
        sendHeld(observables, held);
    }

    private static void sendHeld(Observables observables, HeldWork held) {
        observables.send("secret.held", new Registration(SECRET), Map.of("until", held, "password", SECRET));
    }

    private static Deployment.Preparation deployment() {
        return NamingEntries.seenBy(Deployment.with("observables.listener.\"Listeners#reject\".executor", "missing"))
                .with("observables.slow-listener", "PT0.02S")
                .with("observables.listener-timeout", "PT1S")
                .with("observables.max-depth", "1")
                .beans(Sender.class, Listeners.class);
    }
}
