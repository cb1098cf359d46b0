package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ObservablesTest
class MisfitTest {

    @ApplicationScoped
    static class MisfitListener {

        private final AtomicInteger calls = new AtomicInteger();

        @Observable(listen = "misfit.payload")
        void ofText(@Payload String text) {
            calls.incrementAndGet();
        }

        @Observable(listen = "misfit.payload")
        void ofInt(@Payload int number) {
            calls.incrementAndGet();
        }

        @Observable(listen = "misfit.argument")
        void ofArguments(@Argument("number") int number, @Argument("text") String text) {
            calls.incrementAndGet();
        }

        @Observable(listen = {"misfit.payload", "misfit.argument"})
        void ofAnything() {
            calls.incrementAndGet();
        }

        int takeCalls() {
            return calls.getAndSet(0);
        }
    }

    @Inject
    MisfitListener listener;

    @Inject
    Observables observables;

    @BeforeEach
    void reset() {
        listener.takeCalls();
    }

    @Test
    @Assertion(
            "OBS-2.6: A payload fits one of two listeners; the other alone fails, by a message that names all four facts.")
    void payloadOfAnotherTypeFailsThatListenerAlone() {
        var delivery = Patience.result(observables.send("misfit.payload", "secret"));

        assertThat(onlyFailure(delivery))
                .startsWith("OBS0303: ")
                .contains("\"misfit.payload\"", "MisfitListener#ofInt", "java.lang.String", "int")
                .doesNotContain("secret");
        assertThat(listener.takeCalls()).isEqualTo(2);
    }

    @Test
    @Assertion("OBS-2.6: A null payload fails the listener of a primitive alone.")
    void nullFailsTheListenerOfAPrimitiveAlone() {
        var delivery = Patience.result(observables.send("misfit.payload"));

        assertThat(onlyFailure(delivery))
                .startsWith("OBS0303: ")
                .contains("\"misfit.payload\"", "MisfitListener#ofInt", "null", "int");
        assertThat(listener.takeCalls()).isEqualTo(2);
    }

    @Test
    @Assertion(
            "OBS-2.6: An argument of another type, a null one for a primitive and a missing one fail that listener alone.")
    void argumentThatDoesNotFitFailsThatListenerAlone() {
        var nulls = new HashMap<String, Object>();
        nulls.put("number", null);
        nulls.put("text", null);

        var ofOtherType = observables.send("misfit.argument", null, Map.of("number", 1L, "text", "secret"));
        var ofNull = observables.send("misfit.argument", null, nulls);
        var missing = observables.send("misfit.argument", null, Map.of("number", 1, "test", "secret"));

        assertThat(onlyFailure(Patience.result(ofOtherType)))
                .startsWith("OBS0304: ")
                .contains("\"misfit.argument\"", "MisfitListener#ofArguments", "\"number\"", "java.lang.Long", "int");
        assertThat(onlyFailure(Patience.result(ofNull)))
                .startsWith("OBS0304: ")
                .contains("\"misfit.argument\"", "MisfitListener#ofArguments", "\"number\"", "null", "int");
        assertThat(onlyFailure(Patience.result(missing)))
                .startsWith("OBS0305: ")
                .contains("\"misfit.argument\"", "MisfitListener#ofArguments", "\"text\"", "String", "test")
                .doesNotContain("secret");
        assertThat(listener.takeCalls()).isEqualTo(3);
    }

    @Test
    @Assertion(
            "OBS-3.4: Log lines, stack traces and every toString of a failed event are searched for the data that it carried.")
    void neitherLogNorTextsTellTheData() {
        try (var log = LogCapture.open()) {
            var delivery = Patience.result(
                    observables.send("misfit.argument", "secret payload", Map.of("number", "secret number")));
            Patience.result(observables.send("misfit.payload", "secret payload"));

            assertThat(log.text()).contains("MisfitListener#ofArguments").doesNotContain("secret");
            assertThat(delivery.toString()).doesNotContain("secret");
            assertThat(delivery.event().toString()).contains("misfit.argument").doesNotContain("secret");
            assertThat(delivery.outcomes().toString()).doesNotContain("secret");
        }
    }

    private static String onlyFailure(Delivery delivery) {
        assertThat(delivery.succeeded()).isFalse();
        assertThat(Outcomes.onlyFailure(delivery.failures()).failure()).isInstanceOf(IllegalArgumentException.class);
        return delivery.failures().get(0).failure().getMessage();
    }
}
