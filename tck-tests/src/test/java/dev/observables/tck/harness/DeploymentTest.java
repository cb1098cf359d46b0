package dev.observables.tck.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Containers of a test's own come and go without a trace. */
@Tag("embedded")
class DeploymentTest {

    @ApplicationScoped
    static class Reader {

        private String found;

        @PostConstruct
        void read() {
            found = System.getProperty("tck.of-deployment");
        }

        String found() {
            return found;
        }
    }

    @ApplicationScoped
    static class Unsatisfied {

        @Inject
        Runnable nobodyOffersThis;
    }

    @Test
    void configurationLivesAsLongAsTheDeployment() {
        try (var deployment =
                Deployment.with("tck.of-deployment", "here").beans(Reader.class).start()) {
            assertThat(deployment.get(Reader.class).found()).isEqualTo("here");
        }

        assertThat(System.getProperty("tck.of-deployment")).isNull();
    }

    @Test
    void failedStartHasItsReasonAndAffectsNoOther() {
        var loader = Thread.currentThread().getContextClassLoader();

        var failed = Deployment.of(Unsatisfied.class).startFails();

        assertThat(failed.text()).contains("nobodyOffersThis");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
        try (var deployment = Deployment.of(Reader.class).start()) {
            assertThat(deployment.get(Reader.class).found()).isNull();
        }
    }

    @Test
    void twoDeploymentsAreOpenAtOnce() {
        try (var outer = Deployment.of(Reader.class).start();
                var inner = Deployment.of(Reader.class).start()) {
            assertThat(outer.get(Reader.class).found()).isNull();
            assertThat(inner.get(Reader.class).found()).isNull();
            assertThat(inner.classLoader()).isNotSameAs(outer.classLoader());
        }
    }

    @Test
    void logCaptureHearsTheExtensionAtEveryLevel() {
        try (var log = LogCapture.open()) {
            System.getLogger("dev.observables").log(System.Logger.Level.DEBUG, "of no concern");
            System.getLogger("dev.observables").log(System.Logger.Level.WARNING, "OBS0000: what", new Exception("why"));

            assertThat(log.lines()).containsExactly("FINE of no concern", "WARNING OBS0000: what");
            assertThat(log.matching("OBS0000")).hasSize(1);
            assertThat(log.text()).contains("java.lang.Exception: why");
        }
    }
}
