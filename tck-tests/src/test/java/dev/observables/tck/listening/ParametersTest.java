package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ObservablesTest
class ParametersTest {

    @ApplicationScoped
    static class ParametersSender {

        @Observable(send = "parameters.sent")
        String register(String email, String name, int age, List<String> tags) {
            return "registered";
        }

        @Observable(send = "parameters.of_nulls")
        String registerNulls(String email, Integer age) {
            return null;
        }
    }

    @ApplicationScoped
    static class ParametersListener {

        private final Map<String, List<Object>> calls = new ConcurrentHashMap<>();

        @Observable(listen = "parameters.sent")
        void none() {
            call("none");
        }

        @Observable(listen = "parameters.sent")
        void all(
                @Argument("tags") List<String> renamed,
                ObservableEvent event,
                @Argument String name,
                @Payload String payload,
                @Argument int age,
                @Argument String email) {
            call("all", renamed, event.name(), name, payload, age, email);
        }

        /** The sender's order is the other one, and the parameters' own names would mislead. */
        @Observable(listen = "parameters.sent")
        void swapped(@Argument("name") String email, @Argument("email") String name) {
            call("swapped", email, name);
        }

        @Observable(listen = "parameters.sent")
        void supertypes(
                @Payload CharSequence payload, @Argument("age") Number age, @Argument("tags") Iterable<?> tags) {
            call("supertypes", payload, age, tags);
        }

        @Observable(listen = "parameters.sent")
        void repeated(@Payload Object first, @Payload String second, ObservableEvent event, ObservableEvent same) {
            call("repeated", first, second, event == same);
        }

        @Observable(listen = "parameters.of_nulls")
        void nulls(@Payload String payload, @Argument String email, @Argument Integer age) {
            call("nulls", payload, email, age);
        }

        private void call(String method, Object... parameters) {
            calls.put(method, Arrays.asList(parameters));
        }

        Map<String, List<Object>> calls() {
            return calls;
        }
    }

    @Inject
    ParametersSender sender;

    @Inject
    ParametersListener listener;

    @Inject
    Observables observables;

    @BeforeEach
    void clear() {
        listener.calls().clear();
    }

    @Test
    @Assertion(
            "OBS-2.4: Listeners take event, payload and arguments in orders, numbers and types of their own; each gets what"
                    + " the names say, not the positions.")
    void parametersAreBoundByWhatTheyAre() {
        var tags = List.of("a");

        sender.register("e@x", "Name", 42, tags);

        Patience.untilQuiet(observables);
        assertThat(listener.calls())
                .containsOnlyKeys("none", "all", "swapped", "supertypes", "repeated")
                .containsEntry("none", List.of())
                .containsEntry("all", List.of(tags, "parameters.sent", "Name", "registered", 42, "e@x"))
                .containsEntry("swapped", List.of("Name", "e@x"))
                .containsEntry("supertypes", List.of("registered", 42, tags))
                .containsEntry("repeated", List.of("registered", "registered", true));
    }

    @Test
    @Assertion("OBS-2.4: A null payload and null arguments are given as null to parameters that can hold it.")
    void nullsAreGivenAsNull() {
        sender.registerNulls(null, null);

        Patience.untilQuiet(observables);
        assertThat(listener.calls()).containsEntry("nulls", Arrays.asList(null, null, null));
    }

    @Test
    @Assertion("OBS-2.4: The arguments of Observables.send are bound by their keys.")
    void argumentsOfAProgrammaticSendAreBoundByKey() {
        var tags = List.of("b");

        var delivery = Patience.result(observables.send(
                "parameters.sent", "payload", Map.of("name", "N", "email", "E", "age", 1, "tags", tags, "more", 2)));

        assertThat(delivery.failures()).isEmpty();
        assertThat(listener.calls())
                .containsEntry("swapped", List.of("N", "E"))
                .containsEntry("all", List.of(tags, "parameters.sent", "N", "payload", 1, "E"));
    }
}
