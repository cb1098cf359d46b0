package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs statements on the tables of one application. What may meet a row that another node has locked ends after a few seconds, with an exception. */
final class Sql {

    /** How long the outbox's own statements wait for a locked row, in seconds. */
    static final int PATIENCE = 5;

    private static final int[] SIZES = {1, 10, 100};

    private final Tables tables;
    /** Whether the driver does not tell which statements of a batch have changed a row. */
    private volatile boolean singly;

    Sql(Tables tables) {
        this.tables = tables;
    }

    /** Makes an object of a row. */
    interface Row<T> {
        @Nullable
        T read(ResultSet row) throws SQLException;
    }

    Tables tables() {
        return tables;
    }

    /** Finds out whether the driver tells which statements of a batch have changed a row; if not, they are run one by one. */
    void probe(Connection connection) throws SQLException {
        var nothing = Collections.nCopies(8, "");
        var counts = execute(
                connection,
                PATIENCE,
                tables.sql("DELETE FROM {paused} WHERE app = ? AND listener = ?"),
                nothing,
                name -> new Object[] {name, name});
        singly = Arrays.stream(counts).anyMatch(count -> count < 0);
    }

    int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        return update(connection, PATIENCE, sql, parameters);
    }

    int update(Connection connection, int patience, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = prepare(connection, patience, sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    <T> List<T> query(Connection connection, String sql, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = prepare(connection, PATIENCE, sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(row.read(rows));
                }
                return result;
            }
        }
    }

    /** Runs {@code sql}, which has {@code {ids}} for the place of a list, for many ids, with the fewest statements. The list follows the other parameters. */
    <T> List<T> queryIn(
            Connection connection, String sql, Collection<String> ids, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        var result = new ArrayList<T>();
        var all = List.copyOf(ids);
        for (var from = 0; from < all.size(); ) {
            var chunk = all.subList(from, Math.min(all.size(), from + SIZES[SIZES.length - 1]));
            // few sizes, so that few statements are prepared: the last id stands again for those that are missing
            var size = Arrays.stream(SIZES)
                    .filter(n -> n >= chunk.size())
                    .findFirst()
                    .orElseThrow();
            var values = Arrays.copyOf(parameters, parameters.length + size);
            for (var i = 0; i < size; i++) {
                values[parameters.length + i] = chunk.get(Math.min(i, chunk.size() - 1));
            }
            result.addAll(query(connection, sql.replace("{ids}", "?" + ", ?".repeat(size - 1)), row, values));
            from += chunk.size();
        }
        return result;
    }

    /** Runs a statement for each item, where it does not matter how many rows it has changed. */
    <T> void insert(Connection connection, String sql, Collection<T> items, Function<T, @Nullable Object[]> parameters)
            throws SQLException {
        execute(connection, 0, sql, items, parameters);
    }

    /** Runs a statement for each item. Returns the items for which it has changed a row. */
    <T> Set<T> batch(Connection connection, String sql, Collection<T> items, Function<T, @Nullable Object[]> parameters)
            throws SQLException {
        var counts = execute(connection, PATIENCE, sql, items, parameters);
        var changed = new HashSet<T>();
        var i = 0;
        for (var item : items) {
            var count = counts[i++];
            if (count < 0) {
                singly = true;
                throw new SQLException("The driver does not tell how many rows a statement of a batch has changed.");
            }
            if (count > 0) {
                changed.add(item);
            }
        }
        return changed;
    }

    private <T> int[] execute(
            Connection connection,
            int patience,
            String sql,
            Collection<T> items,
            Function<T, @Nullable Object[]> parameters)
            throws SQLException {
        if (items.isEmpty()) {
            return new int[0];
        }
        try (var statement = prepare(connection, patience, sql)) {
            if (singly || items.size() == 1) {
                var counts = new int[items.size()];
                var i = 0;
                for (var item : items) {
                    bind(statement, parameters.apply(item));
                    counts[i++] = statement.executeUpdate();
                }
                return counts;
            }
            for (var item : items) {
                bind(statement, parameters.apply(item));
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private PreparedStatement prepare(Connection connection, int patience, String sql) throws SQLException {
        var statement = connection.prepareStatement(tables.atNow(sql));
        if (patience > 0) {
            statement.setQueryTimeout(patience);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (parameters[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else {
                statement.setString(i + 1, (String) parameters[i]);
            }
        }
    }
}
