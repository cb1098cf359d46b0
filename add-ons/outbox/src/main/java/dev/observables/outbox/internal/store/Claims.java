package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Claims deliveries for a node: what is due, for listeners that the node knows and that are not paused, first of its lane. */
public final class Claims {

    private static final String COLUMNS =
            "SELECT d.event_id, d.listener, d.token, d.seq, d.lane, d.attempts, d.attempts_limit FROM {delivery} d";
    private static final String CANDIDATES = " WHERE d.app = ? AND d.state = {WAITING} AND d.due_at <= ?";
    private static final String KNOWN = " AND EXISTS (SELECT 1 FROM {node_listener} k"
            + " WHERE k.app = d.app AND k.incarnation = ? AND k.listener = d.listener)"
            + " AND NOT EXISTS (SELECT 1 FROM {paused} p WHERE p.app = d.app AND p.listener = d.listener)";
    private static final String BLOCKS =
            "(e.state IN ({WAITING}, {RUNNING}) OR e.state = {DEAD} AND NOT EXISTS (SELECT 1 FROM {node_listener} s"
                    + " WHERE s.app = e.app AND s.incarnation = ? AND s.listener = e.listener AND s.skips_dead = 1))";
    private static final String SAME_LANE = "e.app = d.app AND e.listener = d.listener AND e.lane = d.lane";
    private static final String FIRST = " AND (d.lane IS NULL OR NOT EXISTS (SELECT 1 FROM {delivery} e WHERE "
            + SAME_LANE + " AND e.seq < d.seq AND " + BLOCKS + "))";
    /** The first columns are constants here: with them, every database sees that the index has this order. */
    private static final String ORDER = " ORDER BY d.app, d.state, d.due_at, d.seq";

    private final Sql sql;
    private final Tables tables;
    private final LockedRows locked;
    private final String application;
    private final String due;
    private final String ofLane;
    private final String nextDue;
    private final String blocked;
    private final String claim;

    Claims(Sql sql) {
        this.sql = sql;
        tables = sql.tables();
        locked = new LockedRows(sql);
        application = tables.application();
        due = tables.sql(COLUMNS + CANDIDATES + KNOWN + FIRST + ORDER);
        ofLane = tables.sql(COLUMNS + CANDIDATES + KNOWN + FIRST + " AND d.listener = ? AND d.lane = ? ORDER BY d.seq");
        nextDue = tables.sql(
                "SELECT MIN(d.due_at) FROM {delivery} d WHERE d.app = ? AND d.state = {WAITING} AND d.due_at > ?"
                        + KNOWN);
        blocked = tables.sql(
                "SELECT DISTINCT d.event_id, d.listener, d.token FROM {delivery} d JOIN {delivery} e ON " + SAME_LANE
                        + " AND e.seq <> d.seq WHERE d.app = ? AND d.state = {RUNNING} AND d.owner = ?"
                        + " AND (e.state = {RUNNING} OR e.seq < d.seq AND " + BLOCKS + ") AND d.event_id IN ({ids})");
        claim = tables.sql("UPDATE {delivery} SET state = {RUNNING}, owner = ?, token = token + 1"
                + " WHERE app = ? AND event_id = ? AND listener = ? AND token = ? AND state = {WAITING}");
    }

    /**
     * Claims what has been due for the longest time. Rows that other transactions have locked are left to them.
     *
     * @param incarnation the node that claims
     * @param now the database's time
     * @param limit how many at most
     */
    public List<DeliveryRow> claim(Connection connection, String incarnation, long now, int limit) throws SQLException {
        var candidates = sql.query(
                connection,
                due + tables.dialect().limit(limit) + tables.dialect().skipLocked(),
                Claims::read,
                application,
                now,
                incarnation,
                incarnation);
        return claim(connection, incarnation, candidates);
    }

    /** Claims the next delivery of each lane, where it is due. To be called when one of the lane has ended, in the same transaction or later. */
    public List<DeliveryRow> claimNext(Connection connection, String incarnation, long now, Collection<Lane> lanes)
            throws SQLException {
        var candidates = new ArrayList<DeliveryRow>();
        for (var lane : lanes) {
            candidates.addAll(sql.query(
                    connection,
                    ofLane + tables.dialect().limit(1) + tables.dialect().skipLocked(),
                    Claims::read,
                    application,
                    now,
                    incarnation,
                    incarnation,
                    lane.listener(),
                    lane.name()));
        }
        return claim(connection, incarnation, candidates);
    }

    /**
     * Those of a node's ordered deliveries that must not be called yet: another of the lane is running, or an earlier one has not
     * ended. To be asked in a transaction that began after the claim was committed, because two nodes do not see each other's before.
     */
    public Set<Claim> blocked(Connection connection, String incarnation, Collection<Claim> claims) throws SQLException {
        var ids = claims.stream().map(Claim::eventId).collect(Collectors.toSet());
        var rows = sql.queryIn(connection, blocked, ids, Claims::readClaim, application, incarnation, incarnation);
        return rows.stream().filter(Set.copyOf(claims)::contains).collect(Collectors.toSet());
    }

    /** When the next delivery will be due that is not yet, as far as it is for a listener of the node that is not paused. */
    public OptionalLong nextDue(Connection connection, String incarnation, long now) throws SQLException {
        return sql.query(connection, nextDue, Claims::number, application, now, incarnation)
                .get(0);
    }

    /** Whether there is something to claim for a node. */
    public boolean anyDue(Connection connection, String incarnation, long now) throws SQLException {
        var rows = sql.query(
                connection, due + tables.dialect().limit(1), Claims::read, application, now, incarnation, incarnation);
        return !rows.isEmpty();
    }

    private List<DeliveryRow> claim(Connection connection, String incarnation, List<DeliveryRow> candidates)
            throws SQLException {
        var claimed = locked.batch(connection, claim, sorted(candidates, DeliveryRow::claim), row -> new Object[] {
            incarnation,
            application,
            row.claim().eventId(),
            row.claim().listener(),
            row.claim().token()
        });
        return candidates.stream()
                .filter(claimed::contains)
                .map(row -> new DeliveryRow(
                        new Claim(
                                row.claim().eventId(),
                                row.claim().listener(),
                                row.claim().token() + 1),
                        row.seq(),
                        row.lane(),
                        row.attempts(),
                        row.attemptsLimit()))
                .toList();
    }

    static <T> List<T> sorted(Collection<T> items, Function<T, Claim> claims) {
        return items.stream().sorted(Comparator.comparing(claims, Claim.ORDER)).toList();
    }

    static Claim readClaim(ResultSet row) throws SQLException {
        return new Claim(row.getString(1), row.getString(2), row.getLong(3));
    }

    private static DeliveryRow read(ResultSet row) throws SQLException {
        var claim = readClaim(row);
        var lane = row.getString(5);
        return new DeliveryRow(
                claim,
                row.getLong(4),
                lane == null ? null : new Lane(claim.listener(), lane),
                row.getInt(6),
                row.getInt(7));
    }

    static OptionalLong number(ResultSet row) throws SQLException {
        var number = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
