package dev.observables.tck.configuration;

import static dev.observables.tck.configuration.Sendings.outcome;
import static dev.observables.tck.configuration.Sendings.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** observables.executor and a listener's own. */
@Tag("embedded")
class ExecutorSettingsTest {

    abstract static class CalledOnAThread {
        private volatile String thread;

        void noteThread() {
            thread = Thread.currentThread().getName();
        }

        /** The name of the thread that called the listener last. */
        String thread() {
            return thread;
        }
    }

    @ApplicationScoped
    static class Mail extends CalledOnAThread {
        @Observable(listen = "work")
        void send() {
            noteThread();
        }
    }

    @ApplicationScoped
    static class Audit extends CalledOnAThread {
        @Observable(listen = "work")
        void record() {
            noteThread();
        }
    }

    @Test
    @Assertion("OBS-8.1: Names an executor for all listeners.")
    void listenersRunOnTheExecutorThatIsNamed() throws Exception {
        try (var deployment = NamedExecutors.deployment(Mail.class, Audit.class)
                .with("observables.executor", NamedExecutors.FIRST)
                .start()) {
            assertRunOn(NamedExecutors.FIRST, NamedExecutors.FIRST, deployment);
        }
    }

    @Test
    @Assertion("OBS-8.1: Names an executor for one listener.")
    void listenerRunsOnItsOwnExecutor() throws Exception {
        try (var deployment = NamedExecutors.deployment(Mail.class, Audit.class)
                .with("observables.executor", NamedExecutors.FIRST)
                .with("observables.listener.\"Mail#send\".executor", NamedExecutors.SECOND)
                .start()) {
            assertRunOn(NamedExecutors.SECOND, NamedExecutors.FIRST, deployment);
        }
    }

    @Test
    @Assertion("OBS-8.1: Names for one listener an executor that is not there.")
    void listenerWhoseExecutorIsMissingIsRejectedAlone() throws Exception {
        try (var log = LogCapture.open();
                var deployment = NamedExecutors.deployment(Mail.class, Audit.class)
                        .with("observables.listener.\"Mail#send\".executor", "java:app/concurrent/third")
                        .start()) {
            var delivery = send(deployment, "work");

            var outcome = Outcomes.onlyRejection(delivery.failures());
            assertThat(outcome.listener()).isEqualTo("Mail#send");
            assertThat(outcome.failure())
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageStartingWith("OBS0311: The executor \"java:app/concurrent/third\"");
            assertThat(deployment.get(Audit.class).thread()).isNotNull();
            assertThat(log.matching("OBS0308")).singleElement().asString().contains("Mail#send", "OBS0311");
        }
    }

    @Test
    @Assertion("OBS-8.1: Leaves the executor to its default, which Java SE does not have.")
    void defaultIsReplacedWhereTheContainerHasNone() throws Exception {
        try (var log = LogCapture.open();
                var deployment = NamedExecutors.deployment(Mail.class).start()) {
            assertThat(outcome(deployment, "work").status()).isEqualTo(Outcome.Status.SUCCEEDED);
            assertThat(outcome(deployment, "work").status()).isEqualTo(Outcome.Status.SUCCEEDED);

            assertThat(log.matching("OBS0317")).singleElement().asString().startsWith("INFO ");
        }
    }

    private static void assertRunOn(String executorOfMail, String executorOfAudit, Deployment deployment)
            throws Exception {
        assertThat(send(deployment, "work").succeeded()).isTrue();

        assertThat(deployment.get(Mail.class).thread()).startsWith(executorOfMail);
        assertThat(deployment.get(Audit.class).thread()).startsWith(executorOfAudit);
    }
}
