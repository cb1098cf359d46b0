package dev.observables.tck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.tck.Assertion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is under way when a server undeploys an application, or ends with it. */
@Outside
@Timeout(600)
class UndeploymentTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final int EVENTS = 100;

    @TempDir
    Path directory;

    @Test
    @Assertion(
            "OBS-9.1: A hundred held or queued calls all finish before the undeployment does, while a new send is refused with OBS0314.")
    void undeploymentWaitsForCallsAndRefusesNewOnes(Server server) throws Exception {
        var application = new Applications(directory).undeployed();
        try (var gate = new HeldGate()) {
            server.deploy(application);
            assertThat(server.get(application.contextRoot() + "/work?events=" + EVENTS + "&gate=" + gate.address()))
                    .isEqualTo("in flight " + EVENTS);
            await().atMost(LIMIT).until(() -> !gate.held().isEmpty());

            var undeployment = CompletableFuture.runAsync(() -> undeploy(server, application));
            var refusal = gate.refusal().get(LIMIT.toSeconds(), TimeUnit.SECONDS);

            assertThat(refusal).startsWith("OBS0314: ");
            assertThat(gate.finished()).isEmpty();
            assertThat(undeployment).isNotDone();

            gate.open();
            undeployment.get(LIMIT.toSeconds(), TimeUnit.SECONDS);

            assertThat(gate.finished()).hasSize(EVENTS);
            assertThat(server.logged("OBS0314") || !server.logsUndeployment())
                    .as("the refusal is logged")
                    .isTrue();
        }
    }

    private static void undeploy(Server server, Application application) {
        try {
            server.undeploy(application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
