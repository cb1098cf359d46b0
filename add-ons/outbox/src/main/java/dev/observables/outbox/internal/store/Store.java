package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tables of one application, and all that is done to them. Can be used by any number of threads, each with its own connection.
 *
 * @param schema creates and checks the tables
 * @param events stores events and reads them
 * @param claims claims deliveries for a node
 * @param attempts begins, fences and gives back
 * @param endings ends
 * @param nodes who lives
 * @param abandoned what the dead leave
 * @param pauses the listeners that are not called
 * @param backlog lists, retries and discards
 * @param housekeeping removes and renames
 */
public record Store(
        Schema schema,
        StoredEvents events,
        Claims claims,
        Attempts attempts,
        Endings endings,
        Nodes nodes,
        Abandoned abandoned,
        Pauses pauses,
        Backlog backlog,
        Housekeeping housekeeping) {

    /**
     * The store behind a connection. Reads nothing but the database's name.
     *
     * @param prefix what the tables' names begin with
     * @param application the application whose rows are seen, at most 100 characters
     * @throws InvalidTablePrefixException if a table's name cannot begin with the prefix
     * @throws UnsupportedDatabaseException if there are no tables for the database
     */
    public static Store open(Connection connection, String prefix, String application) throws SQLException {
        var tables = new Tables(Dialect.of(connection), prefix, application);
        var sql = new Sql(tables);
        return new Store(
                new Schema(tables),
                new StoredEvents(sql),
                new Claims(sql),
                new Attempts(sql),
                new Endings(sql),
                new Nodes(sql),
                new Abandoned(sql),
                new Pauses(sql),
                new Backlog(sql),
                new Housekeeping(sql));
    }
}
