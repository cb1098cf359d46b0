package dev.observables.outbox.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables as the script of their database describes them, beside what is in the database. */
public final class Schema {

    /** What is wrong with a table. */
    public enum Kind {
        /** There is none. */
        MISSING,
        /** It was created for an earlier version of this library. */
        OLD,
        /** It has nothing to do with this library. */
        FOREIGN
    }

    /**
     * A table that cannot be used.
     *
     * @param table its name
     * @param missingColumns the columns that it lacks
     */
    public record Problem(String table, Kind kind, List<String> missingColumns) {}

    /** A table and its columns, those of the primary key's first. */
    private record Table(String name, List<String> columns) {}

    private final Tables tables;
    private final String script;

    Schema(Tables tables) {
        this.tables = tables;
        script = read(tables.dialect().script()).replace("${prefix}", tables.prefix());
    }

    /** The statements that create the tables. */
    public String ddl() {
        return script;
    }

    /** What is wrong with the tables. An empty list: they can be used. */
    public List<Problem> check(Connection connection) throws SQLException {
        var problems = new ArrayList<Problem>();
        for (var table : described()) {
            if (!usable(connection, table)) {
                problem(connection, table).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /**
     * Creates the tables that are missing. Nothing is altered, and nothing created beside a table that cannot be used. Another node
     * may do the same at the same time. Many databases commit a transaction in which tables are created.
     *
     * @return what is wrong with the tables afterwards
     */
    public List<Problem> create(Connection connection) throws SQLException {
        var problems = check(connection);
        if (problems.isEmpty() || problems.stream().anyMatch(problem -> problem.kind() != Kind.MISSING)) {
            return problems;
        }
        // Each script ends with a table. One that did not get to its end is therefore repeated, with failures for what
        // is there
        SQLException failure = null;
        for (var statement : statements()) {
            try {
                attempt(connection, statement);
            } catch (SQLException e) {
                failure = e;
            }
        }
        problems = check(connection);
        if (failure != null && !problems.isEmpty()) {
            throw failure;
        }
        return problems;
    }

    private static void attempt(Connection connection, String sql) throws SQLException {
        // Where a failure makes the transaction unusable, it is undone; where creating a table commits, there is
        // nothing to return to
        var guarded = !connection.getAutoCommit() && !connection.getMetaData().dataDefinitionCausesTransactionCommit();
        var savepoint = guarded ? connection.setSavepoint() : null;
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (savepoint != null) {
                connection.rollback(savepoint);
            }
            throw e;
        }
    }

    private static boolean usable(Connection connection, Table table) throws SQLException {
        try {
            attempt(
                    connection,
                    "SELECT " + String.join(", ", table.columns()) + " FROM " + table.name() + " WHERE 1 = 0");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Optional<Problem> problem(Connection connection, Table table) throws SQLException {
        var found = columns(connection, table.name());
        var missing = table.columns().stream()
                .filter(column -> !found.contains(column))
                .toList();
        if (missing.isEmpty()) {
            // another node has created it a moment ago
            return Optional.empty();
        }
        // an earlier version had the columns that make up the key
        var kind = found.isEmpty()
                ? Kind.MISSING
                : found.containsAll(table.columns().subList(0, 2)) ? Kind.OLD : Kind.FOREIGN;
        return Optional.of(new Problem(table.name(), kind, missing));
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        var found = new HashSet<String>();
        for (var name : List.of(table, table.toUpperCase(Locale.ROOT), table.toLowerCase(Locale.ROOT))) {
            try (var rows =
                    connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), name, null)) {
                while (rows.next()) {
                    if (rows.getString("TABLE_NAME").equalsIgnoreCase(table)) {
                        found.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return found;
    }

    private List<String> statements() {
        var text = script.lines().filter(line -> !line.startsWith("--")).reduce("", (all, line) -> all + line + "\n");
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private List<Table> described() {
        return statements().stream().flatMap(Schema::described).toList();
    }

    private static Stream<Table> described(String statement) {
        var lines = statement.lines().map(String::strip).toList();
        var words = lines.get(0).split(" ");
        if (!words[1].equals("TABLE")) {
            return Stream.empty();
        }
        // the script writes columns in lower case, and what else a table has in upper case
        var columns = lines.stream()
                .skip(1)
                .map(line -> line.split(" ")[0])
                .filter(word -> word.matches("[a-z_]+"))
                .toList();
        return Stream.of(new Table(words[2], columns));
    }

    private static String read(String resource) {
        try (var stream = Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
