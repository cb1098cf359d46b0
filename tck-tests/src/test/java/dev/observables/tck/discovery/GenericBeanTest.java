package dev.observables.tck.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generic bean classes, and beans whose types are generic. */
@Tag("embedded")
class GenericBeanTest {

    @Dependent
    static class Cache<K> {
        @Observable(listen = "evict")
        void evict(@Payload String key) {
            Calls.note("evicted " + key);
        }
    }

    @Dependent
    static class NumberCache<N extends Number> {
        @Observable(listen = "evict")
        void evict(@Payload N key) {
            Calls.note("evicted " + key);
        }

        @Observable(send = "evict")
        String send() {
            return "no number";
        }
    }

    interface Handler<T> {
        void handle(T value);
    }

    @ApplicationScoped
    @Typed(Handler.class)
    static class TextHandler implements Handler<String> {
        @Override
        @Observable(listen = "evict")
        public void handle(@Payload String value) {
            Calls.note("handled " + value);
        }
    }

    abstract static class Base<T> {
        public void handleAll(List<T> values) {}
    }

    @ApplicationScoped
    @Typed(Base.class)
    static class ListHandler extends Base<String> {
        @Override
        @Observable(listen = "evict")
        public void handleAll(@Payload List<String> values) {
            Calls.note("handled " + values);
        }
    }

    @Test
    @Assertion("OBS-2.3: A listener of a generic bean class is called.")
    void listenerOfAGenericBeanClassIsCalled() {
        assertThat(Calls.after("evict", Cache.class)).containsExactly("evicted payload");
    }

    @Test
    @Assertion("OBS-2.3: A listener is called on a bean whose only type is a parameterized interface.")
    void listenerIsCalledThroughAGenericInterface() {
        assertThat(Calls.after("evict", TextHandler.class)).containsExactly("handled payload");
    }

    @Test
    @Assertion("OBS-2.3: A listener is called on a bean whose only type is a parameterized superclass.")
    void listenerIsCalledThroughAGenericSuperclass() {
        try (var deployment = Deployment.of(ListHandler.class).start()) {
            assertThat(Calls.after(deployment, () -> deployment.observables().send("evict", List.of("a"))))
                    .containsExactly("handled [a]");
        }
    }

    @Test
    @Assertion("OBS-2.5: The bean class's own type variable stands for its bound.")
    void payloadIsComparedWithTheBoundOfATypeVariable() {
        assertThat(Findings.onlyWarning(NumberCache.class))
                .startsWith("OBS0204: NumberCache.evict(Number): ")
                .contains("java.lang.String", "java.lang.Number");
    }
}
