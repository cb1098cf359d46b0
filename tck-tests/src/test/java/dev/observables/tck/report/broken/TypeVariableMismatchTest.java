package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.SkippedOn;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A payload or argument that can never fit what the bean class makes of an inherited type variable. */
@Tag("embedded")
class TypeVariableMismatchTest {

    abstract static class Store<T> {

        @Observable(listen = "stored")
        public void store(@Payload T value) {}

        @Observable(listen = "stored")
        public void count(@Argument("count") T count) {}
    }

    @ApplicationScoped
    static class TextStore extends Store<String> {}

    interface Archive<T> {

        @Observable(listen = "stored")
        default void archive(@Payload T value) {}
    }

    @ApplicationScoped
    static class TextArchive implements Archive<String> {}

    abstract static class Source<S> {

        @Observable(send = "stored")
        public S send(int count) {
            return null;
        }
    }

    @ApplicationScoped
    static class NumberSource extends Source<Integer> {}

    @Test
    @Assertion(
            "OBS-2.5: Sender and listeners are inherited from generic superclasses whose type arguments do not meet.")
    @Assertion("OBS-7.3: The warnings name the types that the bean classes make of the variables.")
    void mismatchOfTypeArgumentsOfSuperclassesIsReported() {
        assertThat(Findings.warnings(NumberSource.class, TextStore.class))
                .satisfiesExactlyInAnyOrder(
                        warning -> assertThat(warning)
                                .startsWith("OBS0204: TextStore.store(")
                                .contains("NumberSource.send(int)", "java.lang.Integer", "type java.lang.String"),
                        warning -> assertThat(warning)
                                .startsWith("OBS0205: TextStore.count(")
                                .contains(
                                        "NumberSource.send(int)", "\"count\"", "of type int", "type java.lang.String"));
    }

    @Test
    @SkippedOn(container = "openwebbeans", reason = "it does not show default methods to extensions")
    @Assertion("OBS-2.5: The listener is a default method of a generic interface.")
    void mismatchOfATypeArgumentOfAnInterfaceIsReported() {
        assertThat(Findings.onlyWarning(NumberSource.class, TextArchive.class))
                .startsWith("OBS0204: TextArchive.archive(")
                .contains("NumberSource.send(int)", "java.lang.Integer", "type java.lang.String");
    }
}
