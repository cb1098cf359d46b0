package dev.observables.outbox.internal.store;

import static dev.observables.outbox.internal.store.TestTables.event;
import static dev.observables.outbox.internal.store.TestTables.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class StoredEventsTest {

    @OnEachDatabase
    void anEventIsReadAsItWasStored(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var full = new EventRow(
                "1", "a.b", "key ü", "corr", "cause", 3, "Shop#order", 1_700_000_000_123L, "{\"a\":\"€\"}");
        var sparse = new EventRow("2", "a.b", null, null, null, 0, null, 0, null);

        tables.store(new NewEvent(full, List.of(), "node", false), new NewEvent(sparse, List.of(), "node", false));

        var found = tables.commit(connection -> tables.store.events().find(connection, List.of("1", "2", "3")));
        assertThat(found.values()).containsExactlyInAnyOrder(full, sparse);
    }

    @OnEachDatabase
    void aBodyMayBeLarge(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var body = "ä0123456789".repeat(300_000);
        var large = new EventRow("1", "a.b", null, null, null, 0, null, 0, body);

        tables.store(new NewEvent(large, List.of(waiting("mail")), null, false));

        var found = tables.commit(connection -> tables.store.events().find(connection, List.of("1")));
        assertThat(found.get("1").body()).isEqualTo(body);
    }

    @OnEachDatabase
    void manyEventsAreReadAtOnce(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var ids = IntStream.range(0, 234).mapToObj(Integer::toString).toList();
        tables.store(ids.stream()
                .map(id -> new NewEvent(event(id), List.of(waiting("mail")), null, false))
                .toArray(NewEvent[]::new));

        var found = tables.commit(connection -> tables.store.events().find(connection, ids));

        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @OnEachDatabase
    void deliveriesKeepTheOrderInWhichTheyWereStored(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);

        tables.store(
                new NewEvent(event("2"), List.of(waiting("b"), waiting("a")), null, false),
                new NewEvent(event("1"), List.of(waiting("c")), null, false));

        assertThat(tables.entries(State.WAITING))
                .extracting(entry -> entry.claim().listener())
                .containsExactly("b", "a", "c");
    }

    @OnEachDatabase
    void aRollbackLeavesNothing(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);

        try (var connection = database.connect()) {
            tables.store
                    .events()
                    .insert(connection, List.of(new NewEvent(event("1"), List.of(waiting("mail")), null, false)));
            connection.rollback();
        }

        assertThat(tables.rows("event") + tables.rows("delivery")).isZero();
    }

    @OnEachDatabase
    void textsThatAreCutKeepWholeCharacters(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var source = "x".repeat(499) + "😀";

        tables.store(
                new NewEvent(new EventRow("1", "a", null, null, null, 0, source, 0, null), List.of(), "node", false));

        var found = tables.commit(connection -> tables.store.events().find(connection, List.of("1")));
        assertThat(found.get("1").source()).isEqualTo("x".repeat(499));
    }

    @OnEachDatabase
    void applicationsOnTheSameTablesDoNotSeeEachOther(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var other = tables.store("billing");
        var node = tables.start(other, "node", "mail");
        tables.start("node", "mail");

        tables.waiting("1", "mail");
        tables.run(connection -> other.events()
                .insert(connection, List.of(new NewEvent(event("1"), List.of(waiting("mail")), null, false))));

        tables.run(connection -> {
            var row = other.claims().claim(connection, node, Long.MAX_VALUE, 10).get(0);
            other.endings().succeed(connection, Set.of(new Endings.Succeeded(row.claim(), false, null)));
        });
        assertThat(tables.entries(State.WAITING)).hasSize(1);
        tables.run(connection -> {
            assertThat(other.backlog().size(connection)).isZero();
            assertThat(other.events().find(connection, List.of("1"))).isEmpty();
            assertThat(other.nodes().all(connection).nodes()).hasSize(1);
        });
    }
}
