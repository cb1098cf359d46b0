package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The nodes of an application. A life of a node is an incarnation, whose name is never used again. */
public final class Nodes {

    /**
     * A life of a node.
     *
     * @param name the node's name, at most 200 characters
     * @param incarnation what its deliveries are owned by
     * @param seenAt when it was last heard of, in the database's time
     * @param rival the incarnation that lives under the same name, or null
     */
    public record Node(
            String name,
            String incarnation,
            long seenAt,
            @Nullable String rival) {}

    /**
     * The nodes that have not been declared dead.
     *
     * @param now the database's time
     */
    public record Cluster(long now, List<Node> nodes) {}

    private final Sql sql;
    private final String application;
    private final String renew;
    private final String insert;
    private final String beat;
    private final String select;
    private final String declareDead;
    private final String delete;
    private final String setRival;
    private final String know;
    private final String forget;

    Nodes(Sql sql) {
        this.sql = sql;
        var tables = sql.tables();
        application = tables.application();
        renew = tables.sql(
                "UPDATE {node} SET incarnation = ?, seen_at = {now}, rival = NULL WHERE app = ? AND name = ?");
        insert = tables.sql("INSERT INTO {node} (app, name, incarnation, seen_at) VALUES (?, ?, ?, {now})");
        beat = tables.sql("UPDATE {node} SET seen_at = {now} WHERE app = ? AND name = ? AND incarnation = ?");
        select = tables.sql("SELECT n.name, n.incarnation, n.seen_at, n.rival, {now} FROM {node} n WHERE n.app = ?");
        declareDead = tables.sql("DELETE FROM {node} WHERE app = ? AND name = ? AND incarnation = ? AND seen_at <= ?");
        delete = tables.sql("DELETE FROM {node} WHERE app = ? AND name = ? AND incarnation = ?");
        setRival = tables.sql("UPDATE {node} SET rival = ? WHERE app = ? AND name = ? AND rival IS NULL");
        know = tables.sql("INSERT INTO {node_listener} (app, incarnation, listener, skips_dead) VALUES (?, ?, ?, ?)");
        forget = tables.sql("DELETE FROM {node_listener} WHERE app = ? AND NOT EXISTS (SELECT 1 FROM {node} n"
                + " WHERE n.app = {node_listener}.app AND n.incarnation = {node_listener}.incarnation)");
    }

    /**
     * Begins a life under a name, which ends an earlier one under that name.
     *
     * @param listeners the listeners that the node knows; true: a dead delivery does not hold back its lane
     * @return the incarnation
     */
    public String start(Connection connection, String name, Map<String, Boolean> listeners) throws SQLException {
        sql.probe(connection);
        var incarnation = name + '#' + UUID.randomUUID();
        if (sql.update(connection, renew, incarnation, application, name) == 0) {
            sql.update(connection, insert, application, name, incarnation);
        }
        sql.insert(connection, know, listeners.entrySet(), listener ->
                new Object[] {application, incarnation, listener.getKey(), listener.getValue() ? 1 : 0});
        sql.update(connection, forget, application);
        return incarnation;
    }

    /** Says that a node lives. False: it was declared dead, or another life began under its name; what it has claimed is not its own any more. */
    public boolean beat(Connection connection, String name, String incarnation) throws SQLException {
        return sql.update(connection, beat, application, name, incarnation) > 0;
    }

    /** All nodes, and the time. There must be one, or the time is 0. */
    public Cluster all(Connection connection) throws SQLException {
        var now = new long[1];
        var nodes = sql.query(
                connection,
                select,
                row -> {
                    now[0] = row.getLong(5);
                    return new Node(row.getString(1), row.getString(2), row.getLong(3), row.getString(4));
                },
                application);
        return new Cluster(now[0], nodes);
    }

    /** Declares a node dead, unless it has been heard of since. What it owned is {@linkplain Abandoned abandoned} then. */
    public boolean declareDead(Connection connection, Node node) throws SQLException {
        return ended(
                sql.update(connection, 1, declareDead, application, node.name(), node.incarnation(), node.seenAt()),
                connection);
    }

    /** Ends a life. What it still owns is {@linkplain Abandoned abandoned} then. */
    public boolean stop(Connection connection, String name, String incarnation) throws SQLException {
        return ended(sql.update(connection, delete, application, name, incarnation), connection);
    }

    private boolean ended(int rows, Connection connection) throws SQLException {
        if (rows > 0) {
            sql.update(connection, forget, application);
        }
        return rows > 0;
    }

    /** Tells the life that began under a name that an earlier one goes on. */
    public void setRival(Connection connection, String name, String incarnation) throws SQLException {
        sql.update(connection, setRival, incarnation, application, name);
    }
}
