package dev.observables.tck.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.report.Findings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Annotations that another extension removes or adds while types are processed. */
@Tag("embedded")
class ChangedAnnotationTest {

    @ApplicationScoped
    static class Annotated {
        @Observable(send = "served")
        public String serve() {
            return "served";
        }

        @Observable(listen = "served")
        public void onServed() {
            Calls.note("annotated");
        }
    }

    @ApplicationScoped
    static class Bare {
        public String serve() {
            return "served";
        }

        public void onServed() {
            Calls.note("bare");
        }
    }

    @Singleton
    static class BareSingleton {
        public void onServed() {
            Calls.note("singleton");
        }
    }

    static class BareWithoutScope {
        public String serve() {
            return "served";
        }
    }

    @ApplicationScoped
    static class Other {
        @Observable(listen = "served")
        void onServed() {
            Calls.note("other");
        }
    }

    static class Removing implements Extension {
        void early(@Observes @Priority(1) ProcessAnnotatedType<Annotated> phase) {
            remove(phase, "onServed");
        }

        void late(@Observes @Priority(9000) ProcessAnnotatedType<Annotated> phase) {
            remove(phase, "serve");
        }

        private static void remove(ProcessAnnotatedType<?> phase, String method) {
            phase.configureAnnotatedType()
                    .filterMethods(
                            candidate -> candidate.getJavaMember().getName().equals(method))
                    .forEach(found -> found.remove(annotation -> annotation instanceof Observable));
        }
    }

    static class Adding implements Extension {
        void toBean(@Observes @Priority(9000) ProcessAnnotatedType<Bare> phase) {
            add(phase, "serve", Observable.Literal.INSTANCE.withSend("served"));
            add(phase, "onServed", Observable.Literal.INSTANCE.withListen("served"));
        }

        void toSingleton(@Observes @Priority(9000) ProcessAnnotatedType<BareSingleton> phase) {
            add(phase, "onServed", Observable.Literal.INSTANCE.withListen("served"));
        }

        void toClassWithoutScope(@Observes ProcessAnnotatedType<BareWithoutScope> phase) {
            add(phase, "serve", Observable.Literal.INSTANCE.withSend("served"));
        }

        private static void add(ProcessAnnotatedType<?> phase, String method, Observable added) {
            phase.configureAnnotatedType()
                    .filterMethods(
                            candidate -> candidate.getJavaMember().getName().equals(method))
                    .forEach(found -> found.add(added));
        }
    }

    @Test
    @SuppressWarnings("try")
    @Assertion("OBS-1.11: A method whose annotation was removed is called like any other; a later event is heard.")
    void methodWithoutItsAnnotationIsLikeAnyOther() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Annotated.class, Other.class)
                        .extension(new Removing())
                        .start()) {
            var bean = deployment.get(Annotated.class);

            assertThat(Calls.after(deployment, () -> assertThat(bean.serve()).isEqualTo("served")))
                    .isEmpty();
            assertThat(Calls.after(deployment, "served")).containsExactly("other");
            assertThat(log.lines()).noneMatch(line -> line.contains("OBS04"));
        }
    }

    @Test
    @Assertion("OBS-1.11: A method to which an extension adds the annotation sends, and one listens.")
    void methodsToWhichTheAnnotationIsAddedSendAndListen() {
        try (var deployment = Deployment.of(Bare.class, BareSingleton.class)
                .extension(new Adding())
                .start()) {
            var bean = deployment.get(Bare.class);

            assertThat(Calls.after(deployment, bean::serve)).containsExactlyInAnyOrder("bare", "singleton");
        }
    }

    @Test
    @Assertion("OBS-7.3: A sender is reported if the annotation was added where the library does not look for it.")
    void senderThatIsNotInterceptedIsReported() {
        assertThat(Findings.onlyWarning(
                        Deployment.of(BareWithoutScope.class, Other.class).extension(new Adding())))
                .startsWith("OBS0218: BareWithoutScope.serve(): sends nothing, because another extension");
    }
}
