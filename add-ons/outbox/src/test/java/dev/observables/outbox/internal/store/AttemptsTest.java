package dev.observables.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class AttemptsTest {

    @OnEachDatabase
    void anAttemptIsCountedWhenItBegins(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail", "stock");
        tables.waiting("1", "mail", "stock");
        var attempts = tables.claim(node, 10).stream()
                .map(row -> new Attempts.Begun(row.claim(), 1))
                .toList();

        var begun = tables.commit(connection -> tables.store.attempts().begin(connection, attempts));
        // the answer to the commit may have been lost
        var again = tables.commit(connection -> tables.store.attempts().begin(connection, attempts));

        assertThat(begun).containsExactlyInAnyOrderElementsOf(attempts);
        assertThat(again).containsExactlyInAnyOrderElementsOf(attempts);
        assertThat(tables.entries(State.RUNNING))
                .extracting(Backlog.Entry::attempts)
                .containsExactly(1, 1);
    }

    @OnEachDatabase
    void whatRunsAtOnceIsCountedWhenItIsStored(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.running("1", tables.start("node", "mail"), "mail");

        assertThat(tables.entries(State.RUNNING))
                .extracting(Backlog.Entry::attempts)
                .containsExactly(1);
    }

    @OnEachDatabase
    void theListenersTransactionEndsItsDeliveryOnce(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claim = tables.running("1", tables.start("node", "mail"), "mail").get(0);

        assertThat(fence(tables, claim)).isTrue();
        assertThat(fence(tables, claim)).isFalse();
    }

    @OnEachDatabase
    void aFenceThatIsRolledBackLeavesTheDeliveryRunning(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claim = tables.running("1", tables.start("node", "mail"), "mail").get(0);

        try (var connection = database.connect()) {
            assertThat(tables.store.attempts().fence(connection, claim)).isTrue();
            connection.rollback();
        }

        assertThat(tables.entries(State.RUNNING)).hasSize(1);
    }

    @OnEachDatabase
    void anAttemptThatTimedOutCannotEndItsDelivery(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claim = tables.running("1", tables.start("node", "mail"), "mail").get(0);

        var timedOut = tables.commit(connection ->
                tables.store.attempts().timeOut(connection, List.of(new Attempts.TimedOut(claim, "late"))));

        assertThat(timedOut).extracting(Attempts.TimedOut::claim).containsExactly(claim);
        assertThat(fence(tables, claim)).isFalse();
        assertThat(fence(tables, claim.afterTimeout())).isTrue();
    }

    @OnEachDatabase
    void anAttemptThatEndedInTimeDoesNotTimeOut(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claim = tables.running("1", tables.start("node", "mail"), "mail").get(0);
        fence(tables, claim);

        var timedOut = tables.commit(connection ->
                tables.store.attempts().timeOut(connection, List.of(new Attempts.TimedOut(claim, "late"))));

        assertThat(timedOut).isEmpty();
    }

    @OnEachDatabase
    void aFailedAttemptIsClaimedAgainWhenItIsDue(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        var claim = tables.running("1", node, "mail").get(0);
        var failed = new Attempts.Failed(claim, 5, "java.io.IOException: " + "x".repeat(2000), 17);

        assertThat(tables.<Set<Attempts.Failed>>commit(
                        c -> tables.store.attempts().fail(c, List.of(failed))))
                .containsExactly(failed);
        assertThat(tables.<Set<Attempts.Failed>>commit(
                        c -> tables.store.attempts().fail(c, List.of(failed))))
                .isEmpty();

        assertThat(fence(tables, claim)).isFalse();
        var entry = tables.entries(State.WAITING).get(0);
        assertThat(entry.failure()).startsWith("java.io.IOException").hasSize(1000);
        assertThat(entry.dueAt()).isEqualTo(5);
        assertThat(tables.claim(node, 10)).extracting(DeliveryRow::attempts).containsExactly(1);
    }

    @OnEachDatabase
    void whatWasNotRunKeepsItsAttemptsAndItsFailure(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        var born = tables.running("1", node, "mail").get(0);
        tables.run(c -> tables.store.attempts().fail(c, List.of(new Attempts.Failed(born, 0, "no", 1))));
        var claim = tables.claim(node, 10).get(0).claim();
        tables.running("2", node, "mail");

        tables.run(c -> tables.store
                .attempts()
                .putBack(
                        c,
                        List.of(
                                new Attempts.NotRun(claim, 0, false),
                                new Attempts.NotRun(new Claim("2", "mail", 1), 0, true))));

        assertThat(tables.entries(State.WAITING))
                .extracting(Backlog.Entry::attempts)
                .containsExactly(1, 0);
        assertThat(tables.entries(State.WAITING))
                .extracting(Backlog.Entry::failure)
                .containsExactly("no", null);
        assertThat(fence(tables, claim)).isFalse();
    }

    @OnEachDatabase
    void ofManyThoseThatAreNotCoveredAreTold(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        for (var i = 0; i < 20; i++) {
            tables.running("" + i, node, "mail");
        }
        var attempts = new ArrayList<Attempts.Begun>();
        for (var i = 0; i < 20; i++) {
            attempts.add(new Attempts.Begun(new Claim("" + i, "mail", i % 3 == 0 ? 2 : 1), 1));
        }

        var begun = tables.commit(connection -> tables.store.attempts().begin(connection, attempts));

        assertThat(begun)
                .containsExactlyInAnyOrderElementsOf(attempts.stream()
                        .filter(attempt -> attempt.claim().token() == 1)
                        .toList());
    }

    private static boolean fence(TestTables tables, Claim claim) throws SQLException {
        return tables.commit(connection -> tables.store.attempts().fence(connection, claim));
    }
}
