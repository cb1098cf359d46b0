package dev.observables.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payloads and arguments whose types a rule could easily misjudge: each fits, and each listener is called with it. */
@Tag("embedded")
class FittingPayloadTest {

    static class Keyed<K, V> extends CompletableFuture<V> {}

    static class Text extends CompletableFuture<String> {}

    abstract static class Repository<T> {

        @Observable(send = "fitting.found")
        public T find(T example) {
            return example;
        }

        @Observable(send = "fitting.found")
        public CompletionStage<Optional<T>> findLater(T example) {
            return CompletableFuture.completedFuture(Optional.of(example));
        }
    }

    @ApplicationScoped
    static class TextRepository extends Repository<String> {}

    @ApplicationScoped
    static class Senders {

        @Observable(send = "fitting.keyed")
        Keyed<Long, String> keyed() {
            var stage = new Keyed<Long, String>();
            stage.complete("keyed");
            return stage;
        }

        @Observable(send = "fitting.text")
        Text text() {
            var stage = new Text();
            stage.complete("text");
            return stage;
        }

        @Observable(send = "fitting.wildcard")
        CompletionStage<? extends CharSequence> wildcard() {
            return CompletableFuture.completedFuture("wildcard");
        }

        @Observable(send = "fitting.unbounded")
        Optional<?> unbounded() {
            return Optional.of("unbounded");
        }

        @Observable(send = "fitting.variable")
        <T> T variable(T value) {
            return value;
        }

        @Observable(send = "fitting.variable_stage")
        <S extends CompletionStage<String>> S variableStage(S stage) {
            return stage;
        }

        @Observable(send = "fitting.number")
        OptionalInt number() {
            return OptionalInt.of(1);
        }

        @Observable(send = "fitting.emptied")
        CompletionStage<Void> emptied() {
            return CompletableFuture.completedFuture(null);
        }

        @Observable(send = "fitting.array")
        Comparable<?>[] array() {
            return new Integer[] {1};
        }

        /** Sends what the response is resumed with, and is not called here. */
        @Observable(send = "fitting.resumed")
        void resumed(AsyncResponse response) {}
    }

    @ApplicationScoped
    static class Listeners {

        private final Map<String, Object> heard = new ConcurrentHashMap<>();

        @Observable(listen = {"fitting.keyed", "fitting.text", "fitting.wildcard", "fitting.unbounded"})
        void text(@Payload String text) {
            heard.put(text, text);
        }

        @Observable(listen = {"fitting.found", "fitting.variable", "fitting.variable_stage"})
        void found(@Payload String found) {
            heard.put(found, found);
        }

        @Observable(listen = "fitting.found")
        void example(@Argument("example") String example) {
            heard.put("example of " + example, example);
        }

        @Observable(listen = "fitting.number")
        void number(@Payload int number) {
            heard.put("number", number);
        }

        @Observable(listen = "fitting.emptied")
        void emptied(@Payload String nothing) {
            heard.put("emptied", String.valueOf(nothing));
        }

        @Observable(listen = "fitting.array")
        void array(@Payload Number[] numbers) {
            heard.put("array", List.of(numbers));
        }

        @Observable(listen = "fitting.resumed")
        void resumed(@Payload int number) {}

        Map<String, Object> heard() {
            return heard;
        }
    }

    @Test
    @Assertion(
            "OBS-2.5: A strict deployment has payloads that are a stage's second type argument, a wildcard, a type variable of"
                    + " a method or superclass, an optional number, an empty stage's null and an array; each sender is"
                    + " called.")
    void payloadThatFitsIsNeverReported() {
        try (var deployment = Deployment.with("observables.validation", "strict")
                .beans(Senders.class, TextRepository.class, Listeners.class)
                .start()) {
            var senders = deployment.get(Senders.class);
            var repository = deployment.get(TextRepository.class);

            senders.keyed();
            senders.text();
            senders.wildcard();
            senders.unbounded();
            senders.variable("variable");
            senders.variableStage(CompletableFuture.completedFuture("variable stage"));
            senders.number();
            senders.emptied();
            senders.array();
            repository.find("found");
            repository.findLater("found later");

            Patience.untilQuiet(deployment.observables());
            assertThat(deployment.get(Listeners.class).heard())
                    .containsOnlyKeys(
                            "keyed",
                            "text",
                            "wildcard",
                            "unbounded",
                            "variable",
                            "variable stage",
                            "number",
                            "emptied",
                            "array",
                            "found",
                            "example of found",
                            "found later",
                            "example of found later");
        }
    }
}
