package dev.observables.outbox.internal.store;

import static dev.observables.outbox.internal.store.TestTables.ALL;
import static dev.observables.outbox.internal.store.TestTables.event;
import static dev.observables.outbox.internal.store.TestTables.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

class BacklogTest {

    @OnEachDatabase
    void deliveriesAreSelected(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.store(
                new NewEvent(
                        event("1", "order_placed", "k1", 10),
                        List.of(waiting("Shop#mail"), waiting("stock")),
                        null,
                        false),
                new NewEvent(event("2", "orderXplaced", "k2", 20), List.of(waiting("Shop#mail")), null, false),
                new NewEvent(event("3", "invoice.paid", null, 30), List.of(waiting("100%[a]!")), null, false));

        assertThat(selected(tables, ALL)).containsExactly("1", "1", "2", "3");
        assertThat(selected(tables, new Selection("order_*", null, null, null, null, 10)))
                .containsExactly("1", "1");
        assertThat(selected(tables, new Selection("*placed", null, null, null, null, 10)))
                .containsExactly("1", "1", "2");
        assertThat(selected(tables, new Selection("ORDER_*", null, null, null, null, 10)))
                .isEmpty();
        assertThat(selected(tables, new Selection(null, "Shop#*", null, null, null, 10)))
                .containsExactly("1", "2");
        assertThat(selected(tables, new Selection(null, "100%[a]!", null, null, null, 10)))
                .containsExactly("3");
        assertThat(selected(tables, new Selection(null, "10*%[*]!", null, null, null, 10)))
                .containsExactly("3");
        assertThat(selected(tables, new Selection(null, "10_%[a]!", null, null, null, 10)))
                .isEmpty();
        assertThat(selected(tables, new Selection(null, null, "k2", null, null, 10)))
                .containsExactly("2");
        assertThat(selected(tables, new Selection(null, null, null, "3", null, 10)))
                .containsExactly("3");
        assertThat(selected(tables, new Selection(null, null, null, null, 20L, 10)))
                .containsExactly("2", "3");
        assertThat(selected(tables, new Selection("order*", "stock", "k1", "1", 10L, 10)))
                .containsExactly("1");
        assertThat(selected(tables, new Selection(null, null, null, null, null, 3)))
                .containsExactly("1", "1", "2");
    }

    @OnEachDatabase
    void anEntryTellsWhetherANodeKnowsItsListener(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.start("node", "mail");
        tables.waiting("1", "mail", "gone");

        assertThat(tables.entries(State.WAITING))
                .extracting(Backlog.Entry::known)
                .containsExactly(true, false);
        assertThat(tables.<Set<String>>commit(tables.store.backlog()::unknownListeners))
                .containsExactly("gone");
    }

    @OnEachDatabase
    void whatHasNotEndedIsCounted(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        assertThat(tables.commit(tables.store.backlog()::oldest)).isEmpty();
        tables.store(new NewEvent(event("1", "a", null, 7), List.of(waiting("mail")), null, false));
        tables.store(TestTables.running("2", "node", false, "mail", "dead"));
        tables.run(c ->
                tables.store.endings().die(c, List.of(new Endings.Died(new Claim("2", "dead", 1), "no", 0, null))));

        assertThat(tables.commit(tables.store.backlog()::size)).isEqualTo(2);
        assertThat(tables.<Long>commit(c -> tables.store.backlog().count(c, State.DEAD)))
                .isEqualTo(1);
        assertThat(tables.commit(tables.store.backlog()::oldest)).hasValue(7);
    }

    @OnEachDatabase
    void aRetryHasFreshAttemptsAndDoesNotCompleteItsEventAgain(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        tables.store(TestTables.running("1", node, true, "mail"));
        var died = tables.commit(c ->
                tables.store.endings().die(c, List.of(new Endings.Died(new Claim("1", "mail", 1), "no", 0, "m"))));
        assertThat(died.completed()).hasSize(1);

        var retried = tables.commit(c -> tables.store
                .backlog()
                .retry(c, tables.store.backlog().list(c, ALL, Set.of(State.DEAD)), listener -> 10));

        assertThat(retried).hasSize(1);
        var row = tables.claim(node, 10).get(0);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.attemptsLimit()).isEqualTo(11);
        var again =
                tables.commit(c -> tables.store.endings().die(c, List.of(new Endings.Died(row.claim(), "no", 0, "m"))));
        assertThat(again.ended()).hasSize(1);
        assertThat(again.completed()).isEmpty();
        tables.run(c -> tables.store
                .backlog()
                .retry(c, tables.store.backlog().list(c, ALL, Set.of(State.DEAD)), listener -> 10));
        var last = tables.claim(node, 10).get(0);
        var ended = tables.commit(c -> tables.store.endings().succeed(c, List.of(EndingsTest.succeeded(last.claim()))));
        assertThat(ended.completed()).isEmpty();
        assertThat(tables.rows("event")).isZero();
    }

    @OnEachDatabase
    void whatIsRunningIsNeitherRetriedNorDiscarded(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.running("1", "node", "mail");
        var entries = tables.entries(State.RUNNING);

        assertThat(tables.<Set<Backlog.Entry>>commit(c -> tables.store.backlog().retry(c, entries, listener -> 10)))
                .isEmpty();
        assertThat(tables.commit(c -> tables.store.backlog().discard(c, entries, any -> "d"))
                        .ended())
                .isEmpty();
    }

    @OnEachDatabase
    void whatWasClaimedSinceItWasReadIsLeft(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        tables.waiting("1", "mail");
        var entries = tables.entries(State.WAITING);
        tables.claim(node, 10);

        assertThat(tables.<Set<Backlog.Entry>>commit(c -> tables.store.backlog().retry(c, entries, listener -> 10)))
                .isEmpty();
        assertThat(tables.commit(c -> tables.store.backlog().discard(c, entries, any -> "d"))
                        .ended())
                .isEmpty();
    }

    @OnEachDatabase
    void whatIsDiscardedEndsItsEvent(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.store(new NewEvent(event("1"), List.of(waiting("mail"), waiting("stock")), null, true));
        tables.store(TestTables.running("2", "node", false, "mail"));
        tables.run(c ->
                tables.store.endings().die(c, List.of(new Endings.Died(new Claim("2", "mail", 1), "no", 0, null))));

        var result = tables.commit(
                c -> tables.store.backlog().discard(c, tables.entries(State.WAITING, State.DEAD), any -> "d"));

        assertThat(result.ended()).hasSize(3);
        assertThat(result.completed())
                .singleElement()
                .satisfies(completed -> assertThat(completed.outcomes()).containsExactly("d", "d"));
        assertThat(tables.rows("event") + tables.rows("delivery")).isZero();
    }

    private static List<String> selected(TestTables tables, Selection selection) throws SQLException {
        return tables
                .commit(connection -> tables.store.backlog().list(connection, selection, Set.of(State.WAITING)))
                .stream()
                .map(entry -> entry.claim().eventId())
                .toList();
    }
}
