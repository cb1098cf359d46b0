package dev.observables.tck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.tck.Assertion;
import dev.observables.tck.stress.AccountTable;
import dev.observables.tck.stress.Audit;
import dev.observables.tck.stress.FailureLines;
import dev.observables.tck.stress.Ledger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * More requests than a server can take with {@code max-in-flight} at 8 and, where its configuration has one, an executor of
 * two threads that rejects. The ledger is a file of this process: it is there when the application is gone.
 * {@code -Dstress.http.sends} tells how much.
 */
@Outside
@Tag("stress")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class LoadOverHttpTest {

    private static final int LATE = 1_000;

    private final long seed = Long.getLong("stress.seed", 1);
    private final int sends = Integer.getInteger("stress.http.sends", 20_000);

    @TempDir
    Path directory;

    private Ledger ledger;

    @Test
    @Assertion(
            "OBS-3.3: Sixteen clients have resources send, by annotation and programmatically, also in transactions that roll back, to listeners of every fate: senders, listeners, outcomes and the log agree to the unit.")
    void everyCallIsAccountedFor(Server server) throws Exception {
        var application = new Applications(directory).stressed(server.smallExecutor());
        server.forgetLog();
        server.deploy(application);
        try {
            var load = load(server, application, 0);
            long begin = System.nanoTime();
            load.sendAll().get();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);

            assertThat(load.refused()).isZero();
            assertThat(server.get(application.contextRoot() + "/about")).isEqualTo("quiet, 0 in flight");
            tell("%d sends in %d ms, ".formatted(sends, millis));
        } finally {
            server.undeploy(application);
        }

        assertBalance(server);
        assertThat(ledger.rejectedByTheExecutor() > 0 || server.smallExecutor().isEmpty())
                .as("the executor has rejected calls")
                .isTrue();
        assertThat(ledger.discarded()).isEqualTo(ledger.rolledBack()).isPositive();
    }

    @Test
    @Assertion(
            "OBS-9.1: The application is undeployed while sixteen clients and a thread of its own send: senders, listeners, outcomes and the log agree to the unit, what was refused included.")
    void everyCallIsAccountedForWhenTheApplicationGoes(Server server) throws Exception {
        var application = new Applications(directory).stressed(server.smallExecutor());
        server.forgetLog();
        server.deploy(application);
        var load = load(server, application, LATE);
        var sending = load.sendAll();
        await().atMost(Duration.ofMinutes(30)).until(() -> load.begun() > sends / 2);
        server.undeploy(application);
        sending.get();

        tell("undeployed, ");
        assertThat(load.refused()).isPositive();
        assertThat(ledger.refused()).isPositive();
        assertBalance(server);
    }

    private HttpLoad load(Server server, Application application, int late) throws IOException {
        var file = directory.resolve("ledger");
        ledger = Ledger.in(file, seed, sends + late);
        var load = new HttpLoad(server, application, seed, sends);
        load.open(file, late);
        return load;
    }

    private void tell(String what) {
        System.getLogger("tck")
                .log(Level.INFO, () -> System.getProperty("tck.server") + ", " + what + new AccountTable(ledger));
    }

    private void assertBalance(Server server) {
        await().until(() -> ledger.untold() == 0);
        var audit = new Audit(ledger);
        audit.callsAgree();
        if (server.logsUndeployment()) {
            audit.logAgrees(FailureLines.in(server.log()));
        }
    }
}
