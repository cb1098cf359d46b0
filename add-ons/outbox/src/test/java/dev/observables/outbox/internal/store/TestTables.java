package dev.observables.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.observables.outbox.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Tables of a test's own, with an application of its own, in one of the databases. */
final class TestTables {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final TestDatabase database;
    final String prefix = "t" + COUNT.incrementAndGet() + "_";
    final Store store;

    private TestTables(TestDatabase database) throws SQLException {
        this.database = database;
        store = store("shop");
    }

    /** With all tables created. */
    static TestTables of(TestDatabase database) throws SQLException {
        var tables = without(database);
        assertThat(tables.commit(tables.store.schema()::create)).isEmpty();
        return tables;
    }

    /** With nothing created yet. */
    static TestTables without(TestDatabase database) throws SQLException {
        assumeTrue(database.missing().isEmpty(), () -> database.missing().orElseThrow());
        return new TestTables(database);
    }

    /** The same tables, as another application sees them. */
    Store store(String application) throws SQLException {
        try (var connection = database.connect()) {
            return Store.open(connection, prefix, application);
        }
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    interface Action {
        void in(Connection connection) throws SQLException;
    }

    /** Does something in a transaction of its own. */
    <T> T commit(Work<T> work) throws SQLException {
        try (var connection = database.connect()) {
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        }
    }

    void run(Action action) throws SQLException {
        this.<Boolean>commit(connection -> {
            action.in(connection);
            return true;
        });
    }

    long now() throws SQLException {
        return commit(connection -> store.nodes().all(connection)).now();
    }

    /** Begins the life of a node that knows listeners, of which those that end with "?" do not mind dead deliveries. */
    String start(String name, String... listeners) throws SQLException {
        return start(store, name, listeners);
    }

    String start(Store store, String name, String... listeners) throws SQLException {
        var known = new java.util.HashMap<String, Boolean>();
        Arrays.stream(listeners).forEach(listener -> known.put(listener.replace("?", ""), listener.endsWith("?")));
        return commit(connection -> store.nodes().start(connection, name, Map.copyOf(known)));
    }

    static EventRow event(String id) {
        return new EventRow(id, "order.placed", null, "c-" + id, null, 0, "Shop#order", 1000, "{}");
    }

    static EventRow event(String id, String name, @Nullable String key, long sentAt) {
        return new EventRow(id, name, key, "c-" + id, null, 0, "Shop#order", sentAt, "{}");
    }

    /** Stores an event with deliveries that wait. */
    void waiting(String id, String... listeners) throws SQLException {
        store(new NewEvent(
                event(id), Arrays.stream(listeners).map(TestTables::waiting).toList(), null, false));
    }

    static NewDelivery waiting(String listener) {
        return new NewDelivery(listener, null, null, 0, 10);
    }

    /** Stores an event with a delivery that waits in a lane. */
    void inLane(String id, String listener, String key) throws SQLException {
        store(new NewEvent(event(id), List.of(new NewDelivery(listener, key, null, 0, 10)), null, false));
    }

    /** Stores an event with deliveries that a node runs at once, and returns the claims on them. */
    List<Claim> running(String id, String incarnation, String... listeners) throws SQLException {
        store(running(id, incarnation, false, listeners));
        return Arrays.stream(listeners)
                .map(listener -> new Claim(id, listener, NewDelivery.FIRST_TOKEN))
                .toList();
    }

    static NewEvent running(String id, String incarnation, boolean completionHeard, String... listeners) {
        return new NewEvent(
                event(id),
                Arrays.stream(listeners)
                        .map(listener -> new NewDelivery(listener, null, incarnation, 0, 10))
                        .toList(),
                null,
                completionHeard);
    }

    void store(NewEvent... events) throws SQLException {
        run(connection -> store.events().insert(connection, List.of(events)));
    }

    List<DeliveryRow> claim(String incarnation, int limit) throws SQLException {
        var now = now();
        return commit(connection -> store.claims().claim(connection, incarnation, now, limit));
    }

    List<String> claimIds(String incarnation, int limit) throws SQLException {
        return claim(incarnation, limit).stream()
                .map(row -> row.claim().eventId())
                .toList();
    }

    /** All deliveries in a state. */
    List<Backlog.Entry> entries(State... states) throws SQLException {
        return commit(connection -> store.backlog().list(connection, ALL, Set.of(states)));
    }

    static final Selection ALL = new Selection(null, null, null, null, null, 1000);

    /** How many rows a table has. */
    long rows(String table) throws SQLException {
        return number("SELECT COUNT(*) FROM " + prefix + table);
    }

    long number(String query) throws SQLException {
        return commit(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    void execute(String sql) throws SQLException {
        run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql.replace("{", prefix).replace("}", ""));
            }
        });
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
