package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What belongs to lives that have ended, however long ago and whoever was to take it over then. Each method takes some, and is
 * called until it finds none. What such a life still has locked is left out: it is found later.
 */
public final class Abandoned {

    private static final String OWNER_GONE =
            " AND NOT EXISTS (SELECT 1 FROM {node} n WHERE n.app = d.app AND n.incarnation = d.owner)";

    private final Sql sql;
    private final Tables tables;
    private final LockedRows locked;
    private final String application;
    private final String select;
    private final String takeOver;
    private final String memory;
    private final String memoryOf;
    private final String ofOwner;

    Abandoned(Sql sql) {
        this.sql = sql;
        tables = sql.tables();
        locked = new LockedRows(sql);
        application = tables.application();
        select = tables.sql("SELECT d.event_id, d.listener, d.token FROM {delivery} d WHERE d.app = ? AND d.state = ?"
                + OWNER_GONE + " ORDER BY d.app, d.state, d.due_at, d.seq");
        takeOver = tables.sql("UPDATE {delivery} SET state = {WAITING}, owner = NULL, token = token + 1, due_at = {now}"
                + Attempts.COVERED);
        ofOwner = tables.sql("SELECT d.event_id, d.listener, d.token FROM {delivery} d WHERE d.app = ? AND d.state = ?"
                + " AND d.owner = ?");
        memoryOf = tables.sql("SELECT e.id FROM {event} e WHERE e.app = ? AND e.memory_owner = ? ORDER BY e.id");
        memory = tables.sql(
                "SELECT e.id, e.memory_owner FROM {event} e WHERE e.app = ? AND e.memory_owner IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM {node} n WHERE n.app = e.app AND n.incarnation = e.memory_owner) ORDER BY e.id");
    }

    /**
     * Lets deliveries that were being run be claimed again. The attempt that has begun counts: where it was the last one, who claims
     * the delivery finds it {@linkplain DeliveryRow#exhausted() exhausted}.
     *
     * @return those that can be claimed now
     */
    public Set<Claim> takeOver(Connection connection, int limit) throws SQLException {
        var rows = Claims.sorted(
                find(connection, State.RUNNING, limit, tables.dialect().skipLocked()), claim -> claim);
        return locked.batch(connection, takeOver, rows, claim ->
                new Object[] {application, claim.eventId(), claim.listener(), claim.token()});
    }

    /** Deliveries that have ended in their listener's transaction, to be given to {@link Endings#succeed} as joined. */
    public List<Claim> done(Connection connection, int limit) throws SQLException {
        return find(connection, State.DONE, limit, tables.dialect().skipLocked());
    }

    /** Deliveries in a state that belong to a life, which knows best whether it holds them. */
    public List<Claim> ofOwner(Connection connection, State state, String incarnation) throws SQLException {
        return sql.query(connection, ofOwner, Claims::readClaim, application, state.code(), incarnation);
    }

    /** In-memory parts that nobody will end, to be given to {@link Endings#endMemory}. */
    public List<Endings.MemoryEnded> memory(Connection connection, int limit) throws SQLException {
        return sql.query(
                connection,
                memory + tables.dialect().limit(limit) + tables.dialect().skipLocked(),
                row -> new Endings.MemoryEnded(row.getString(1), row.getString(2), List.of()),
                application);
    }

    /** In-memory parts that belong to a life, which knows best whether it will end them. */
    public List<Endings.MemoryEnded> memoryOf(Connection connection, String incarnation) throws SQLException {
        return sql.query(
                connection,
                memoryOf,
                row -> new Endings.MemoryEnded(row.getString(1), incarnation, List.of()),
                application,
                incarnation);
    }

    private List<Claim> find(Connection connection, State state, int limit, String suffix) throws SQLException {
        return sql.query(
                connection,
                select + tables.dialect().limit(limit) + suffix,
                Claims::readClaim,
                application,
                state.code());
    }
}
