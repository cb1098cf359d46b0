package dev.observables.tck.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.stress.Listeners.Gate;
import dev.observables.tck.threads.NamedExecutor;
import dev.observables.tck.transactions.TransactionNames;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Under load and faults each send is accounted for once for each listener. {@code -Dstress.seed} repeats what was drawn,
 * though not how the threads took turns; {@code -Dstress.sends} tells how much.
 */
@Tag("embedded")
@Tag("stress")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class AccountingTest {

    private final Ledger ledger =
            new Ledger(Long.getLong("stress.seed", 1), Integer.getInteger("stress.sends", 20_000));
    private final Audit audit = new Audit(ledger);

    @Test
    @Assertion(
            "OBS-3.3: From 16 threads to two with a queue for one task, with listeners of every fate: outcomes, derived events, the log and the listeners' own counts agree to the unit.")
    @Assertion("OBS-10.1: At the end nothing is in flight.")
    void everyCallIsAccountedForUnderLoadAndFaults() throws Exception {
        try (var lines = FailureLines.open()) {
            try (var pool = pool();
                    var deployment = deployment(pool)) {
                var observables = deployment.observables();
                new Clients(ledger, deployment.get(Senders.class), observables).sendAll();
                assertThat(observables.awaitQuiet(Duration.ofMinutes(1))).isTrue();
                assertThat(observables.inFlight()).isZero();
                await().atMost(Clients.LIMIT).until(() -> ledger.untold() == 0);
            }

            tell();
            audit.callsAgree();
            audit.logAgrees(lines);
            assertThat(ledger.rejectedByTheExecutor()).isPositive();
            assertThat(ledger.discarded()).isEqualTo(ledger.rolledBack()).isPositive();
        } finally {
            TransactionNames.unbind();
        }
    }

    @Test
    @Assertion(
            "OBS-9.1: The container is closed while 16 threads send and both threads of the listeners are held: every stage that a client got completes, with an outcome for each listener that agrees with the listener's own count.")
    void everyCallIsAccountedForWhenTheApplicationGoes() throws Exception {
        try (var lines = FailureLines.open();
                var pool = pool()) {
            var gate = new Gate();
            try (var deployment = deployment(pool)) {
                var observables = deployment.observables();
                var clients = new Clients(ledger, null, observables);
                clients.sendUntilGone(() -> {
                    await().atMost(Clients.LIMIT).until(() -> clients.begun() > ledger.sends / 2);
                    await().until(() -> {
                        observables.send("held", gate);
                        return gate.isHolding();
                    });
                    deployment.container().close();
                    return null;
                });
                await().atMost(Clients.LIMIT).until(() -> ledger.untold() == 0);
                gate.open().countDown();
            }

            tell();
            audit.callsAgree();
            audit.logAgrees(lines);
            assertThat(ledger.sentByProgram()).isGreaterThan(ledger.sends / 2);
        } finally {
            TransactionNames.unbind();
        }
    }

    private void tell() {
        System.getLogger("tck")
                .log(Level.INFO, () -> System.getProperty("tck.container") + ", " + new AccountTable(ledger));
    }

    private static NamedExecutor pool() {
        return NamedExecutor.rejectingPool(2, 1);
    }

    private Deployment deployment(NamedExecutor pool) {
        TransactionNames.bind();
        var deployment = pool.deployment(Books.class, Senders.class, Listeners.class)
                .with("observables.max-in-flight", "8")
                .with("observables.overflow-timeout", "PT0.05S")
                .with("observables.listener-timeout", "PT1S")
                .with("observables.drain-timeout", "PT1S")
                .start();
        deployment.get(Books.class).open(ledger);
        return deployment;
    }
}
