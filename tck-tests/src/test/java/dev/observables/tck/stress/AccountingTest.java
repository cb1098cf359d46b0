package dev.observables.tck.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.stress.Ledger.Sent;
import dev.observables.tck.threads.NamedExecutor;
import dev.observables.tck.transactions.TransactionNames;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
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

    private static final int ALL = Ledger.LISTENERS.size();

    private final Ledger ledger =
            new Ledger(Long.getLong("stress.seed", 1), Integer.getInteger("stress.sends", 20_000));

    @Test
    @Assertion(
            id = "OBS-3.3",
            strategy =
                    "From 16 threads to two with a short queue, with listeners of every fate: outcomes, derived events, the log and the listeners' own counts agree to the unit.")
    @Assertion(id = "OBS-10.1", strategy = "At the end nothing is in flight.")
    void everyCallIsAccountedForUnderLoadAndFaults() throws Exception {
        try (var lines = FailureLines.open()) {
            try (var pool = pool();
                    var deployment = deployment(pool)) {
                var observables = deployment.observables();
                new Clients(ledger, deployment.get(Senders.class), observables).sendAll();
                assertThat(observables.awaitQuiet(Duration.ofMinutes(1))).isTrue();
                assertThat(observables.inFlight()).isZero();
                await().atMost(Clients.LIMIT).until(() -> ledger.count(this::isUntold) == 0);
            }

            tell();
            assertCallsAgree();
            assertLogAgrees(lines);
            assertThat(ledger.discarded.get())
                    .isEqualTo(ledger.count(send -> ledger.how(send) == Sent.ROLLED_BACK))
                    .isPositive();
        } finally {
            TransactionNames.unbind();
        }
    }

    @Test
    @Assertion(
            id = "OBS-9.1",
            strategy =
                    "The container is closed while 16 threads send: every stage that a client got completes, with an outcome for each listener that agrees with the listener's own count.")
    void everyCallIsAccountedForWhenTheApplicationGoes() throws Exception {
        try (var pool = pool()) {
            var deployment = deployment(pool);
            try (deployment) {
                var clients = new Clients(ledger, null, deployment.observables());
                clients.sendUntilGone(() -> {
                    await().atMost(Clients.LIMIT).until(() -> clients.begun() > ledger.sends / 2);
                    deployment.container().close();
                    return null;
                });
                await().atMost(Clients.LIMIT).until(() -> ledger.count(this::isUntold) == 0);
            }

            tell();
            assertCallsAgree();
            assertThat(ledger.count(send -> ledger.how(send) == Sent.BY_PROGRAM))
                    .isGreaterThan(ledger.sends / 2);
        } finally {
            TransactionNames.unbind();
        }
    }

    private boolean isUntold(int send) {
        return ledger.how(send) == Sent.BY_PROGRAM && ledger.timesTold(send) == 0;
    }

    private void tell() {
        System.getLogger("tck")
                .log(Level.INFO, () -> System.getProperty("tck.container") + ", " + new AccountTable(ledger));
    }

    private void assertCallsAgree() {
        assertThat(ledger.count(send -> ledger.how(send) == Sent.BY_PROGRAM && ledger.timesTold(send) != 1))
                .as("sends whose stage completed not once")
                .isZero();
        for (int listener = 0; listener < ALL; listener++) {
            assertThat(ledger.contradictions(listener))
                    .as("calls of " + Ledger.LISTENERS.get(listener) + " on which the sources differ")
                    .isZero();
            assertThat(ledger.called(listener) + ledger.rejected(listener))
                    .as("calls and rejections of " + Ledger.LISTENERS.get(listener))
                    .isEqualTo(ledger.goneOut());
        }
    }

    private void assertLogAgrees(FailureLines lines) {
        long all = 0;
        for (int listener = 0; listener < ALL; listener++) {
            var name = Ledger.LISTENERS.get(listener);
            all += lines.of(name);
            assertThat(lines.of(name))
                    .as("failures and rejections of " + name + " in the log")
                    .isEqualTo(ledger.failed(listener) + ledger.rejected(listener))
                    .isPositive();
        }
        assertThat(ledger.failedHeard.get() + lines.of("Listeners#failed"))
                .as(":failed heard, or its rejection logged")
                .isEqualTo(all);
        assertThat(ledger.completedHeard.get() + lines.of("Listeners#completed"))
                .as(":completed heard, or its rejection logged")
                .isEqualTo(ledger.goneOut());
        assertThat(ledger.followUpsHeard.get() + lines.of("Listeners#followUp"))
                .as("events of listeners heard, or their rejection logged")
                .isEqualTo(ledger.followUpsSent.get());
    }

    private static NamedExecutor pool() {
        return NamedExecutor.of(new ThreadPoolExecutor(
                2, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(2), NamedExecutor.threadFactory()));
    }

    private Deployment deployment(NamedExecutor pool) {
        TransactionNames.bind();
        var deployment = pool.deployment(Books.class, Senders.class, Listeners.class)
                .with("observables.max-in-flight", "8")
                .with("observables.overflow-timeout", "PT0.05S")
                .with("observables.listener-timeout", "PT1S")
                .with("observables.drain-timeout", "PT5S")
                .start();
        deployment.get(Books.class).open(ledger);
        return deployment;
    }
}
