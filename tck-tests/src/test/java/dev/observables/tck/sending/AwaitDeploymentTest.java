package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import dev.observables.tck.sending.broken.AwaitOfListener;
import dev.observables.tck.sending.broken.AwaitOfStage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class AwaitDeploymentTest {

    @ApplicationScoped
    static class Sender {

        @Observable(send = "await.sent", await = true)
        String send() {
            return "result";
        }
    }

    @ApplicationScoped
    static class Listener {

        private final CountDownLatch gate = new CountDownLatch(1);

        @Observable(listen = "await.sent")
        void waitForTheGate() {
            Patience.pass(gate);
        }

        void open() {
            gate.countDown();
        }
    }

    @Test
    @Assertion(
            "OBS-1.13: The listener is held until the caller has its normal result; a warning names method, event and limit.")
    @Assertion("OBS-8.1: observables.await-timeout is set to a fifth of a second.")
    void callerReturnsNormallyWhenTheTimeIsOver() {
        try (var log = LogCapture.open();
                var deployment = Deployment.with("observables.await-timeout", "PT0.2S")
                        .beans(Sender.class, Listener.class)
                        .start()) {
            assertThat(deployment.get(Sender.class).send()).isEqualTo("result");

            assertThat(deployment.observables().inFlight()).isEqualTo(1);
            assertThat(log.matching("OBS0407"))
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains("send", "\"await.sent\"", "PT0.2S");
            deployment.get(Listener.class).open();
            Patience.untilQuiet(deployment.observables());
        }
    }

    @Test
    @Assertion("OBS-1.13: A method that awaits and listens does not deploy.")
    @Assertion("OBS-7.2: The error names its code and the method.")
    void listenerCannotAwait() {
        assertThat(Deployment.of(AwaitOfListener.class).startFails().text()).contains("OBS0107: AwaitOfListener.send(");
    }

    @Test
    @Assertion("OBS-1.13: A method that awaits and returns a subtype of CompletionStage does not deploy.")
    @Assertion("OBS-7.2: The error names its code and the method.")
    void methodThatReturnsAStageCannotAwait() {
        assertThat(Deployment.of(AwaitOfStage.class).startFails().text()).contains("OBS0107: AwaitOfStage.send(");
    }
}
