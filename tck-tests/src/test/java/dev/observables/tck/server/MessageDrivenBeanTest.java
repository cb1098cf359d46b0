package dev.observables.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.SkippedOn;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A message-driven bean that gets real messages from the server's broker. */
@Outside
@Timeout(600)
@SkippedOn(container = "payara-micro", reason = "the server brings no message broker")
@SkippedOn(
        container = "tomee",
        reason = "what is put into a queue that the application defines does not reach the bean that looks it up")
@SkippedOn(container = "payara", reason = MessageDrivenBeanTest.ALL_INTERFACES)
@SkippedOn(container = "glassfish", reason = MessageDrivenBeanTest.ALL_INTERFACES)
@SkippedOn(container = "glassfish8", reason = MessageDrivenBeanTest.ALL_INTERFACES)
class MessageDrivenBeanTest {

    static final String ALL_INTERFACES =
            "its broker, once a bean asks for it, listens on all interfaces, whatever the address of its host";

    @TempDir
    Path directory;

    @Test
    @Assertion("OBS-1.11: Of two messages each lets the bean's method send its event once.")
    void messageDrivenBeanSends(Server server) throws IOException {
        var application = new Applications(directory).messages();
        server.deploy(application);
        try {
            assertThat(server.get("messages/work")).isEqualTo("Parcels#onMessage, Parcels#onMessage, and 0 more");
        } finally {
            server.undeploy(application);
        }
    }
}
