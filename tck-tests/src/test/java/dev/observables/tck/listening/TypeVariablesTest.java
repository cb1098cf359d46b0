package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.SkippedOn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters whose types are variables of a generic superclass or interface. */
@ObservablesTest
class TypeVariablesTest {

    abstract static class Store<K extends Comparable<K>, T> {

        private final List<Object> stored = new CopyOnWriteArrayList<>();

        @Observable(listen = "type_variables.stored")
        public void store(@Payload T value) {
            stored.add(value);
        }

        @Observable(listen = "type_variables.keyed")
        public void storeByKey(@Argument("key") K key) {
            stored.add(key);
        }

        @Observable(listen = "type_variables.all")
        public void storeAll(@Payload T[] values) {
            stored.addAll(List.of(values));
        }

        public List<Object> stored() {
            return stored;
        }
    }

    abstract static class NumberedStore<V> extends Store<Integer, V> {}

    @ApplicationScoped
    static class TextStore extends NumberedStore<String> {}

    interface Archive<T> {

        @Observable(listen = "type_variables.archived")
        default void archive(@Payload T value) {
            archived().add(value);
        }

        List<Object> archived();
    }

    @ApplicationScoped
    static class TextArchive implements Archive<String> {

        private final List<Object> archived = new CopyOnWriteArrayList<>();

        @Override
        public List<Object> archived() {
            return archived;
        }
    }

    @Inject
    TextStore store;

    @Inject
    TextArchive archive;

    @Inject
    Observables observables;

    @BeforeEach
    void forget() {
        store.stored().clear();
        archive.archived().clear();
    }

    @Test
    @Assertion(
            "OBS-2.6: A listener is inherited from a generic superclass. A payload that does not fit the bean's type argument"
                    + " fails it, one that fits does not.")
    void payloadIsCheckedAgainstTheTypeArgumentOfTheSuperclass() {
        var misfit = Patience.result(observables.send("type_variables.stored", 1));
        var fit = Patience.result(observables.send("type_variables.stored", "text"));

        assertThat(failure(misfit))
                .startsWith("OBS0303: ")
                .contains("TextStore#store", "java.lang.Integer", "needs java.lang.String");
        assertThat(fit.succeeded()).isTrue();
        assertThat(store.stored()).containsExactly("text");
    }

    @Test
    @Assertion(
            "OBS-2.6: The argument that does not fit the type argument of a superclass's superclass fails the listener.")
    void argumentIsCheckedAgainstTheTypeArgumentOfTheSuperclass() {
        var misfit = Patience.result(observables.send("type_variables.keyed", null, Map.of("key", "one")));
        var fit = Patience.result(observables.send("type_variables.keyed", null, Map.of("key", 1)));

        assertThat(failure(misfit))
                .startsWith("OBS0304: ")
                .contains("TextStore#storeByKey", "java.lang.String", "needs java.lang.Integer");
        assertThat(fit.succeeded()).isTrue();
        assertThat(store.stored()).containsExactly(1);
    }

    @Test
    @Assertion("OBS-2.6: The elements of an array parameter are of a type variable.")
    void arrayIsCheckedAgainstTheTypeArgumentOfTheSuperclass() {
        var misfit = Patience.result(observables.send("type_variables.all", new Integer[] {1}));
        var fit = Patience.result(observables.send("type_variables.all", new String[] {"text"}));

        assertThat(failure(misfit))
                .startsWith("OBS0303: ")
                .contains("TextStore#storeAll", "java.lang.Integer[]", "needs java.lang.String[]");
        assertThat(fit.succeeded()).isTrue();
        assertThat(store.stored()).containsExactly("text");
    }

    @Test
    @SkippedOn(container = "openwebbeans", reason = "it does not show default methods to extensions")
    @SkippedOn(container = "tomee", reason = "it does not show default methods to extensions")
    @Assertion(
            "OBS-2.6: A listener is a default method of a generic interface; a payload does not fit the type argument.")
    void payloadIsCheckedAgainstTheTypeArgumentOfTheInterface() {
        var misfit = Patience.result(observables.send("type_variables.archived", 1));
        var fit = Patience.result(observables.send("type_variables.archived", "text"));

        assertThat(failure(misfit))
                .startsWith("OBS0303: ")
                .contains("TextArchive#archive", "java.lang.Integer", "needs java.lang.String");
        assertThat(fit.succeeded()).isTrue();
        assertThat(archive.archived()).containsExactly("text");
    }

    private static String failure(Delivery delivery) {
        return Outcomes.onlyFailure(delivery.outcomes()).failure().getMessage();
    }
}
