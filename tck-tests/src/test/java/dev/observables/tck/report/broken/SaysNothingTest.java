package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An annotation without a name in it. */
@Tag("embedded")
class SaysNothingTest {

    @ApplicationScoped
    static class Registration {
        @Observable
        void register() {}
    }

    @ApplicationScoped
    static class Waiting {
        @Observable(
                send = {},
                await = true)
        void register() {}
    }

    @Observable
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Composed {}

    @ApplicationScoped
    static class ByComposition {
        @Composed
        void register() {}
    }

    @Test
    @Assertion("OBS-7.2: Annotates a method without send, sendOnFailure and listen.")
    void annotationNeedsAName() {
        assertThat(Findings.errors(Registration.class))
                .containsExactly("OBS0103: Registration.register(): @Observable names no event."
                        + " Add send, sendOnFailure or listen.");
    }

    @Test
    @Assertion("OBS-7.2: Gives an empty list of names, and await.")
    void emptyListIsNoName() {
        assertThat(Findings.errors(Waiting.class))
                .anySatisfy(error -> assertThat(error).startsWith("OBS0103: Waiting.register(): "));
    }

    @Test
    @Assertion("OBS-7.2: Composes an annotation of one that says nothing.")
    void composedAnnotationNeedsANameToo() {
        assertThat(Findings.onlyError(ByComposition.class)).startsWith("OBS0103: ByComposition.register(): ");
    }
}
