package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ObservablesTest
class VarargsTest {

    @ApplicationScoped
    static class Sender {

        @Observable(send = "varargs.tagged")
        String[] tag(String article, String... tags) {
            return tags;
        }
    }

    @ApplicationScoped
    static class Listener {

        private final Map<String, List<?>> calls = new ConcurrentHashMap<>();

        @Observable(listen = "varargs.tagged")
        void payload(@Payload String... tags) {
            calls.put("payload", List.of(tags));
        }

        @Observable(listen = "varargs.tagged")
        void argument(@Argument("article") String article, @Argument("tags") String... tags) {
            calls.put("argument", List.of(article, List.of(tags)));
        }

        @Observable(listen = "varargs.tagged")
        void array(@Payload Object[] tags) {
            calls.put("array", List.of(tags));
        }

        @Observable(listen = "varargs.numbers")
        void primitives(@Payload int... numbers) {
            calls.put("primitives", IntStream.of(numbers).boxed().toList());
        }

        @Observable(listen = "varargs.numbers")
        void objects(@Payload Integer... numbers) {
            calls.put("objects", List.of(numbers));
        }

        @Observable(listen = "varargs.null")
        void none(@Payload String... tags) {
            calls.put("none", tags == null ? List.of() : List.of(tags));
        }

        Map<String, List<?>> calls() {
            return calls;
        }
    }

    @Inject
    Sender sender;

    @Inject
    Listener listener;

    @Inject
    Observables observables;

    @BeforeEach
    void forget() {
        listener.calls().clear();
    }

    @Test
    @Assertion(
            "OBS-2.4: A sender's varargs array is the payload and an argument of listeners that take varargs or an array.")
    @Assertion("OBS-2.1: Listeners that take varargs are called like any other.")
    void varargsAreOneArray() {
        sender.tag("shoes", "new", "sale");

        Patience.untilQuiet(observables);
        assertThat(listener.calls())
                .containsOnly(
                        Map.entry("payload", List.of("new", "sale")),
                        Map.entry("argument", List.of("shoes", List.of("new", "sale"))),
                        Map.entry("array", List.of("new", "sale")));
    }

    @Test
    @Assertion("OBS-2.6: An array of int fits a listener of int varargs; a listener of Integer varargs alone fails.")
    void arraysOfPrimitivesAreNoArraysOfObjects() {
        var delivery = Patience.result(observables.send("varargs.numbers", new int[] {1, 2}));

        assertThat(listener.calls()).containsOnly(Map.entry("primitives", List.of(1, 2)));
        assertThat(delivery.failures())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure())
                        .hasMessageStartingWith("OBS0303: ")
                        .hasMessageContainingAll("Listener#objects", "int[]", "java.lang.Integer[]"));
    }

    @Test
    @Assertion(
            "OBS-2.6: A single element is no array of them: the listener fails, as with any other misfit; null fits.")
    void elementIsNotWrappedInAnArray() {
        var ofElement = Patience.result(observables.send("varargs.null", "new"));
        var ofNull = Patience.result(observables.send("varargs.null"));

        assertThat(ofElement.failures())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure())
                        .hasMessageStartingWith("OBS0303: ")
                        .hasMessageContainingAll("Listener#none", "java.lang.String[]"));
        assertThat(ofNull.succeeded()).isTrue();
        assertThat(listener.calls()).containsOnly(Map.entry("none", List.of()));
    }
}
