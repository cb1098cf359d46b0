package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is stored and has not ended, for those who look after it. */
public final class Backlog {

    /**
     * A stored delivery.
     *
     * @param claim identifies the delivery as it was read
     * @param dueAt when it may be claimed; of a dead one, when it died
     * @param known whether a node knows the listener
     */
    public record Entry(
            Claim claim,
            String event,
            @Nullable String key,
            long sentAt,
            State state,
            int attempts,
            long dueAt,
            @Nullable String failure,
            boolean known) {}

    private static final String FROM =
            " FROM {delivery} d JOIN {event} e ON e.app = d.app AND e.id = d.event_id WHERE d.app = ? AND d.state IN ({states})";
    private static final String KNOWN =
            "CASE WHEN EXISTS (SELECT 1 FROM {node_listener} k WHERE k.app = d.app AND k.listener = d.listener) THEN 1 ELSE 0 END";
    private static final String AS_READ =
            " WHERE app = ? AND event_id = ? AND listener = ? AND token = ? AND state = ?";

    private final Sql sql;
    private final Tables tables;
    private final OpenCounts counts;
    private final String application;
    private final String select;
    private final String retry;
    private final String discard;
    private final String count;
    private final String size;
    private final String oldest;
    private final String unknown;

    Backlog(Sql sql) {
        this.sql = sql;
        tables = sql.tables();
        counts = new OpenCounts(sql);
        application = tables.application();
        select = tables.sql(
                "SELECT d.event_id, d.listener, d.token, e.name, e.event_key, e.sent_at, d.state, d.attempts, d.due_at,"
                        + " d.failure, " + KNOWN + FROM);
        retry = tables.sql(
                "UPDATE {delivery} SET state = {WAITING}, token = token + 1, due_at = {now}, attempts_limit = attempts + ?"
                        + AS_READ);
        discard = tables.sql("DELETE FROM {delivery}" + AS_READ);
        count = tables.sql("SELECT COUNT(*) FROM {delivery} d WHERE d.app = ? AND d.state = ?");
        size = tables.sql("SELECT COUNT(*) FROM {delivery} d WHERE d.app = ? AND d.state IN ({WAITING}, {RUNNING})");
        oldest = tables.sql("SELECT MIN(e.sent_at)" + FROM.replace("{states}", "{WAITING}, {RUNNING}"));
        unknown = tables.sql(
                "SELECT DISTINCT d.listener FROM {delivery} d WHERE d.app = ? AND d.state = {WAITING} AND NOT EXISTS"
                        + " (SELECT 1 FROM {node_listener} k WHERE k.app = d.app AND k.listener = d.listener)");
    }

    /** The deliveries in some states, in the order in which they were stored. */
    public List<Entry> list(Connection connection, Selection selection, Set<State> states) throws SQLException {
        var codes = states.stream().map(State::code).map(String::valueOf).collect(Collectors.joining(", "));
        var parameters = new ArrayList<Object>();
        parameters.add(application);
        parameters.addAll(selection.parameters(tables.dialect()));
        return sql.query(
                connection,
                select.replace("{states}", codes)
                        + selection.conditions()
                        + " ORDER BY d.seq"
                        + tables.dialect().limit(selection.limit()),
                Backlog::read,
                parameters.toArray());
    }

    /**
     * Makes deliveries due, with fresh attempts. Those that are running are left as they are.
     *
     * @param attempts how many attempts a listener has
     * @return those that can be claimed now
     */
    public Set<Entry> retry(Connection connection, Collection<Entry> entries, ToIntFunction<String> attempts)
            throws SQLException {
        var changed = sql.batch(connection, retry, changeable(entries), entry -> new Object[] {
            attempts.applyAsInt(entry.claim().listener()),
            application,
            entry.claim().eventId(),
            entry.claim().listener(),
            entry.claim().token(),
            entry.state().code()
        });
        var changes = changed.stream()
                .filter(entry -> entry.state() == State.DEAD)
                .map(entry -> new OpenCounts.Change(entry.claim().eventId(), 1, -1, List.of()));
        counts.apply(connection, changes.toList());
        return changed;
    }

    /**
     * Removes deliveries. Those that are running are left as they are.
     *
     * @param outcome what is kept of each for the completion of its event, in one line
     */
    public Endings.Result<Entry> discard(
            Connection connection, Collection<Entry> entries, Function<Entry, String> outcome) throws SQLException {
        var removed = sql.batch(connection, discard, changeable(entries), entry -> new Object[] {
            application,
            entry.claim().eventId(),
            entry.claim().listener(),
            entry.claim().token(),
            entry.state().code()
        });
        var changes = removed.stream()
                .map(entry -> entry.state() == State.DEAD
                        ? new OpenCounts.Change(entry.claim().eventId(), 0, -1, List.of())
                        : OpenCounts.Change.ended(entry.claim().eventId(), outcome.apply(entry)));
        return new Endings.Result<>(removed, counts.apply(connection, changes.toList()));
    }

    /** How many deliveries have not ended. Dead ones have. */
    public long size(Connection connection) throws SQLException {
        // in one statement: between two of them a delivery could go from one state to the other
        return sql.query(connection, size, row -> row.getLong(1), application).get(0);
    }

    /** How many deliveries are in a state. */
    public long count(Connection connection, State state) throws SQLException {
        return sql.query(connection, count, row -> row.getLong(1), application, state.code())
                .get(0);
    }

    /** When the oldest event was sent that has a delivery that has not ended. */
    public OptionalLong oldest(Connection connection) throws SQLException {
        return sql.query(connection, oldest, Claims::number, application).get(0);
    }

    /** The listeners that deliveries wait for and no node knows. */
    public Set<String> unknownListeners(Connection connection) throws SQLException {
        return new HashSet<>(sql.query(connection, unknown, row -> row.getString(1), application));
    }

    private static List<Entry> changeable(Collection<Entry> entries) {
        return Claims.sorted(
                entries.stream()
                        .filter(entry -> entry.state() == State.WAITING || entry.state() == State.DEAD)
                        .toList(),
                Entry::claim);
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                Claims.readClaim(row),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                State.of(row.getInt(7)),
                row.getInt(8),
                row.getLong(9),
                row.getString(10),
                row.getInt(11) == 1);
    }
}
