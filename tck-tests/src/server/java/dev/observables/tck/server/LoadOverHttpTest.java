package dev.observables.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More requests than a server with {@code max-in-flight} at 8 can take; {@code -Dstress.http.sends} for more of them. */
@Outside
@Tag("stress")
@Timeout(1_800)
class LoadOverHttpTest {

    private static final int CLIENTS = 16;
    private static final int EVENTS_OF_A_REQUEST = 100;
    private static final List<String> LISTENERS = List.of(
            "Faults#throwNowAndThen", "Faults#breakNowAndThen", "Faults#stallNowAndThen", "Faults#sendNowAndThen");

    private final int sends = Integer.getInteger("stress.http.sends", 20_000);

    @TempDir
    Path directory;

    @Test
    @Assertion(
            id = "OBS-3.3",
            strategy =
                    "Clients send over HTTP, also in transactions that roll back: each send is told once, and each listener's outcomes and own count agree to the unit.")
    void everyCallIsAccountedFor(Server server) throws Exception {
        var application = new Applications(directory).stressed();
        server.deploy(application);
        try {
            requests(server, application);
            var accounts = accounts(server, application);

            System.getLogger("tck").log(Level.INFO, () -> System.getProperty("tck.server") + ": " + new TreeMap<>(accounts));
            assertThat(accounts).containsEntry("quiet", "true").containsEntry("in-flight", "0").doesNotContainKey("unknown");
            assertThat(count(accounts, "told") + count(accounts, "discarded")).isEqualTo(sends);
            assertThat(count(accounts, "discarded"))
                    .isEqualTo(count(accounts, "rolled-back"))
                    .isPositive();
            for (var listener : LISTENERS) {
                var called = count(accounts, listener + ".SUCCEEDED") + count(accounts, listener + ".FAILED");
                assertThat(called).as(listener).isEqualTo(count(accounts, listener + ".begun"));
                assertThat(called + count(accounts, listener + ".REJECTED"))
                        .as(listener)
                        .isEqualTo(count(accounts, "told"));
            }
        } finally {
            server.undeploy(application);
        }
    }

    private void requests(Server server, Application application) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var answers = new ArrayList<Future<String>>();
            for (int first = 0; first < sends; first += EVENTS_OF_A_REQUEST) {
                var path = application.contextRoot() + "/work?first=" + first + "&events=" + EVENTS_OF_A_REQUEST;
                answers.add(clients.submit(() -> server.get(path)));
            }
            for (var answer : answers) {
                assertThat(answer.get(30, TimeUnit.MINUTES)).isEmpty();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static Properties accounts(Server server, Application application) throws IOException {
        var accounts = new Properties();
        accounts.load(new StringReader(server.get(application.contextRoot() + "/about")));
        return accounts;
    }

    private static int count(Properties accounts, String what) {
        return Integer.parseInt(accounts.getProperty(what, "0"));
    }
}
