package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Removes what nobody needs any more, and hands over what was stored for listeners that have a new name. In small batches, each method until it finds nothing. */
public final class Housekeeping {

    private final Sql sql;
    private final Tables tables;
    private final OpenCounts counts;
    private final String application;
    private final String selectDead;
    private final String deleteDead;
    private final String selectOrphans;
    private final String deleteOrphan;
    private final String selectOld;
    private final String rename;

    Housekeeping(Sql sql) {
        this.sql = sql;
        tables = sql.tables();
        counts = new OpenCounts(sql);
        application = tables.application();
        selectDead = tables.sql(
                "SELECT d.event_id, d.listener, d.token FROM {delivery} d WHERE d.app = ? AND d.state = {DEAD} AND d.due_at < ?"
                        + " ORDER BY d.app, d.state, d.due_at, d.seq");
        deleteDead = tables.sql(
                "DELETE FROM {delivery} WHERE app = ? AND event_id = ? AND listener = ? AND token = ? AND state = {DEAD}");
        selectOrphans = tables.sql(
                "SELECT e.id FROM {event} e WHERE e.app = ? AND e.memory_owner IS NULL AND e.sent_at < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM {delivery} d WHERE d.app = e.app AND d.event_id = e.id) ORDER BY e.id");
        deleteOrphan = tables.sql("DELETE FROM {event} WHERE app = ? AND id = ?");
        selectOld =
                tables.sql("SELECT d.event_id, d.listener, d.token FROM {delivery} d WHERE d.app = ? AND d.listener = ?"
                        + " AND d.state IN ({WAITING}, {DEAD}) AND NOT EXISTS (SELECT 1 FROM {delivery} o"
                        + " WHERE o.app = d.app AND o.event_id = d.event_id AND o.listener = ?) ORDER BY d.event_id");
        rename = tables.sql(
                "UPDATE {delivery} SET listener = ?, token = token + 1 WHERE app = ? AND event_id = ? AND listener = ? AND token = ?"
                        + " AND state IN ({WAITING}, {DEAD})");
    }

    /** Removes deliveries that died before a time of the database, and events of which nothing remains. Returns how many deliveries. */
    public int deleteDead(Connection connection, long before, int limit) throws SQLException {
        var rows = sql.query(
                connection, selectDead + tables.dialect().limit(limit), Claims::readClaim, application, before);
        var deleted = sql.batch(connection, deleteDead, Claims.sorted(rows, claim -> claim), claim ->
                new Object[] {application, claim.eventId(), claim.listener(), claim.token()});
        counts.apply(
                connection,
                deleted.stream()
                        .map(claim -> new OpenCounts.Change(claim.eventId(), 0, -1, java.util.List.of()))
                        .toList());
        return deleted.size();
    }

    /** Removes events that were sent before a time and have no deliveries, because somebody deleted those. Returns how many. */
    public int deleteOrphans(Connection connection, long before, int limit) throws SQLException {
        var ids = sql.query(
                connection,
                selectOrphans + tables.dialect().limit(limit),
                row -> row.getString(1),
                application,
                before);
        return sql.batch(connection, deleteOrphan, ids, id -> new Object[] {application, id})
                .size();
    }

    /** Hands what waits for a listener, or is dead, over to the name that it has now, unless the event has a delivery of that name. Returns how many deliveries. */
    public int rename(Connection connection, String before, String now, int limit) throws SQLException {
        var rows = sql.query(
                connection, selectOld + tables.dialect().limit(limit), Claims::readClaim, application, before, now);
        return sql.batch(connection, rename, rows, claim ->
                        new Object[] {now, application, claim.eventId(), claim.listener(), claim.token()})
                .size();
    }
}
