package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The listeners that no node calls for now. */
public final class Pauses {

    private final Sql sql;
    private final String application;
    private final String touch;
    private final String insert;
    private final String delete;
    private final String select;

    Pauses(Sql sql) {
        this.sql = sql;
        var tables = sql.tables();
        application = tables.application();
        touch = tables.sql("UPDATE {paused} SET listener = ? WHERE app = ? AND listener = ?");
        insert = tables.sql("INSERT INTO {paused} (app, listener) VALUES (?, ?)");
        delete = tables.sql("DELETE FROM {paused} WHERE app = ? AND listener = ?");
        select = tables.sql("SELECT p.listener FROM {paused} p WHERE p.app = ? ORDER BY p.listener");
    }

    /** Pauses a listener. Fails if another transaction does so at the same moment. */
    public void pause(Connection connection, String listener) throws SQLException {
        if (sql.update(connection, touch, listener, application, listener) == 0) {
            sql.update(connection, insert, application, listener);
        }
    }

    /** Resumes a listener. False: it was not paused. */
    public boolean resume(Connection connection, String listener) throws SQLException {
        return sql.update(connection, delete, application, listener) > 0;
    }

    public List<String> all(Connection connection) throws SQLException {
        return sql.query(connection, select, row -> row.getString(1), application);
    }
}
