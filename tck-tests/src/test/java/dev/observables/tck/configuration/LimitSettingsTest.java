package dev.observables.tck.configuration;

import static dev.observables.tck.configuration.Sendings.delivered;
import static dev.observables.tck.configuration.Sendings.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The keys that bound numbers and times. */
@Tag("embedded")
class LimitSettingsTest {

    @ApplicationScoped
    static class Waiting {
        @Inject
        Gate gate;

        @Inject
        Observables observables;

        @Observable(listen = "work")
        void work() throws InterruptedException {
            gate.pass();
        }

        @Observable(listen = "again")
        void again() {
            observables.send("again");
        }

        @Observable(send = "work", await = true)
        String awaitWork() {
            return "returned";
        }
    }

    @Test
    @Assertion("OBS-8.1: Sends two events where one call is the limit, and overflow rejects.")
    void overflowRejectsAboveMaxInFlight() throws Exception {
        var second = outcomeAtTheLimit("observables.overflow", "reject");

        assertThat(second.status()).isEqualTo(Outcome.Status.REJECTED);
        assertThat(second.failure())
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageStartingWith("OBS0309: Event \"work\": 1 listener calls are in flight");
    }

    @Test
    @Assertion("OBS-8.1: Sends two events where one call is the limit, and overflow waits.")
    void overflowWaitsForItsTimeout() throws Exception {
        var second = outcomeAtTheLimit("observables.overflow-timeout", "PT0.05S");

        assertThat(second.failure()).hasMessageStartingWith("OBS0309").hasMessageContaining("PT0.05S");
    }

    @Test
    @Assertion("OBS-8.1: Lets a method await a listener that does not finish.")
    void awaitEndsAfterItsTimeout() throws Exception {
        try (var log = LogCapture.open();
                var deployment =
                        deployment("observables.await-timeout", "PT0.05S").start()) {
            var result = deployment.get(Waiting.class).awaitWork();
            deployment.get(Gate.class).open();

            assertThat(result).isEqualTo("returned");
            assertThat(log.matching("OBS0407"))
                    .singleElement()
                    .asString()
                    .contains("Waiting#awaitWork", "\"work\"", "PT0.05S");
        }
    }

    @Test
    @Assertion("OBS-8.1: Lets a listener run longer than its timeout.")
    void listenerFailsAfterItsTimeout() throws Exception {
        try (var deployment =
                deployment("observables.listener-timeout", "PT0.05S").start()) {
            var outcome = outcome(deployment, "work");
            deployment.get(Gate.class).open();

            assertThat(outcome.status()).isEqualTo(Outcome.Status.FAILED);
            assertThat(outcome.failure())
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageStartingWith("OBS0306: Event \"work\", listener Waiting#work: ")
                    .hasMessageContaining("PT0.05S");
        }
    }

    @Test
    @Assertion("OBS-8.1: Lets a listener run longer than a slow one.")
    void slowListenerIsReportedWhileItRuns() throws Exception {
        try (var log = LogCapture.open();
                var deployment =
                        deployment("observables.slow-listener", "PT0.02S").start()) {
            var delivery = deployment.observables().send("work");

            await().until(() -> !log.matching("OBS0307").isEmpty());
            deployment.get(Gate.class).open();

            assertThat(delivered(delivery).succeeded()).isTrue();
            assertThat(log.matching("OBS0307"))
                    .singleElement()
                    .asString()
                    .startsWith("WARNING OBS0307: Waiting#work ")
                    .contains("\"work\"");
        }
    }

    @Test
    @Assertion("OBS-8.1: Shuts down while a listener runs.")
    void shutdownEndsAfterTheDrainTimeout() throws Exception {
        try (var log = LogCapture.open()) {
            var deployment = deployment("observables.drain-timeout", "PT0.05S").start();
            deployment.observables().send("work");
            deployment.get(Gate.class).awaitReached();
            var opened = deployment.get(Gate.class).opened();

            deployment.close();
            opened.countDown();

            assertThat(log.matching("OBS0301: Waiting#work"))
                    .singleElement()
                    .asString()
                    .contains("\"work\"");
            assertThat(log.text()).contains("OBS0316: Event \"work\", listener Waiting#work: ", "PT0.05S");
        }
    }

    @Test
    @Assertion("OBS-8.1: Lets a listener send the event that it hears.")
    void chainEndsAtItsGreatestDepth() {
        try (var log = LogCapture.open();
                var deployment = deployment("observables.max-depth", "3").start()) {
            deployment.observables().send("again");

            assertThat(deployment.observables().awaitQuiet(Duration.ofSeconds(30)))
                    .isTrue();
            assertThat(log.matching("OBS0313"))
                    .singleElement()
                    .asString()
                    .contains("Waiting#again", "4 steps deep", "observables.max-depth is 3");
        }
    }

    /** Of the second of two events, sent while the first one's listener is under way and one call is the limit. */
    private static Outcome outcomeAtTheLimit(String key, String value) throws Exception {
        try (var deployment =
                deployment("observables.max-in-flight", "1").with(key, value).start()) {
            var first = deployment.observables().send("work");

            var second = outcome(deployment, "work");
            deployment.get(Gate.class).open();

            assertThat(delivered(first).succeeded()).isTrue();
            return second;
        }
    }

    private static Deployment.Preparation deployment(String key, String value) {
        return Deployment.of(Waiting.class, Gate.class).with(key, value);
    }
}
