package dev.observables.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.SkippedOn;
import dev.observables.tck.apps.Marker;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many class loaders a server's heap keeps of applications that have worked and are undeployed. */
@Outside
@Timeout(900)
@SkippedOn(container = "payara-micro", reason = "its process starts with its application, and ends with it")
class RedeploymentTest {

    private static final Logger LOGGER = System.getLogger("tck");

    private static final int REDEPLOYMENTS = Integer.getInteger("tck.redeployments");

    /**
     * Threads of a pool and caches of the JDK remember what came last, each one application. How many they are does not
     * depend on the number of deployments, but changes a little from one moment to another.
     */
    private static final int CHANCE = 3;

    /** Longer than threads of a server's pool stay idle, and keep what they have run last. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    @Assertion(
            "OBS-9.2: The second half of many deployments that have worked adds no reachable class loaders to those of the first half, or as many as without the library.")
    void undeployedApplicationsAreCollected(Server server) throws IOException {
        var applications = new Applications(directory);

        int growth = growth(server, applications.redeployed(), "calls 9");

        if (growth > CHANCE) {
            assertThat(growth).isLessThanOrEqualTo(growth(server, applications.plain(), "calls 15") + CHANCE);
        }
    }

    @Test
    @Assertion("OBS-9.2: Three deployments that a registry of the process knows are all seen in the heap.")
    void leakIsSeen(Server server) throws IOException {
        var kept = keptAfter(3, 3, server, new Applications(directory).leaking(), "calls 9");

        assertThat(kept).isGreaterThanOrEqualTo(3);
    }

    private static int growth(Server server, Application application, String answer) throws IOException {
        int half = REDEPLOYMENTS / 2;
        int first = keptAfter(half, 0, server, application, answer);
        int second = keptAfter(REDEPLOYMENTS - half, 0, server, application, answer);
        LOGGER.log(
                Level.INFO,
                "of %s deployments of %s %s class loaders are kept, and of all %s %s"
                        .formatted(half, application.name(), first, REDEPLOYMENTS, first + second));
        return second;
    }

    /** Each class loader has one marker; they are counted until they are few enough, or do not get fewer in time. */
    private static int keptAfter(int times, int enough, Server server, Application application, String answer)
            throws IOException {
        var heap = new Heap(server.javaProcess());
        int before = heap.instances(Marker.class);
        for (int i = 0; i < times; i++) {
            server.deploy(application);
            assertThat(server.get(application.contextRoot() + "/work")).isEqualTo(answer);
            server.undeploy(application);
        }
        var kept = new AtomicInteger();
        try {
            Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> {
                kept.set(heap.instances(Marker.class) - before);
                return kept.get() <= enough;
            });
        } catch (ConditionTimeoutException isKept) {
            // the caller judges it
        }
        return kept.get();
    }
}
