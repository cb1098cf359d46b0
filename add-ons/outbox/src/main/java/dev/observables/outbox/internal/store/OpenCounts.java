package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counters of events. Whoever ends deliveries subtracts them from their event's counter in the same transaction; the lock on
 * the event's row lets one after another do so, and the one that arrives at 0 alone is told. Counting the rows that remain would
 * not do: two transactions that end the last two would each see the other's row.
 */
final class OpenCounts {

    /**
     * What a transaction has done to one event.
     *
     * @param open the change of the number of deliveries that have not ended
     * @param dead the change of the number of deliveries that are dead
     * @param outcomes what is kept for its completion
     */
    record Change(String eventId, int open, int dead, List<String> outcomes) {

        static Change ended(String eventId, @Nullable String outcome) {
            return new Change(eventId, -1, 0, listOf(outcome));
        }

        static Change died(String eventId, @Nullable String outcome) {
            return new Change(eventId, -1, 1, listOf(outcome));
        }

        private static List<String> listOf(@Nullable String outcome) {
            return outcome == null ? List.of() : List.of(outcome);
        }

        Change and(Change other) {
            var both = Stream.concat(outcomes.stream(), other.outcomes.stream()).toList();
            return new Change(eventId, open + other.open, dead + other.dead, both);
        }
    }

    /** An event whose completion is heard and has not been told. */
    private record Heard(EventRow event, int open, int dead, List<String> outcomes) {

        Heard and(List<String> more) {
            return new Heard(
                    event,
                    open,
                    dead,
                    Stream.concat(outcomes.stream(), more.stream()).toList());
        }
    }

    private final Sql sql;
    private final String application;
    private final String deleteLast;
    private final String add;
    private final String select;
    private final String delete;
    private final String keepOutcomes;
    private final String setTold;

    OpenCounts(Sql sql) {
        this.sql = sql;
        var tables = sql.tables();
        application = tables.application();
        deleteLast = tables.sql(
                "DELETE FROM {event} WHERE app = ? AND id = ? AND open_count = ? AND dead_count = ? AND completion <> "
                        + Completion.HEARD);
        add = tables.sql(
                "UPDATE {event} SET open_count = open_count + ?, dead_count = dead_count + ? WHERE app = ? AND id = ?");
        select = tables.sql("SELECT " + StoredEvents.COLUMNS + ", e.open_count, e.dead_count, e.outcomes FROM {event} e"
                + " WHERE e.app = ? AND e.completion = " + Completion.HEARD + " AND e.id IN ({ids})");
        delete = tables.sql("DELETE FROM {event} WHERE app = ? AND id = ?");
        keepOutcomes = tables.sql("UPDATE {event} SET outcomes = ? WHERE app = ? AND id = ?");
        setTold = tables.sql(
                "UPDATE {event} SET outcomes = NULL, completion = " + Completion.TOLD + " WHERE app = ? AND id = ?");
    }

    /** Applies changes, removes events of which nothing remains, and returns those that became complete. */
    List<Endings.Completed> apply(Connection connection, Collection<Change> all) throws SQLException {
        var changes = new TreeMap<String, Change>();
        all.forEach(change -> changes.merge(change.eventId(), change, Change::and));
        // mostly everything that is left of an event ends at once
        deleteLast(connection, changes, change -> -change.open(), change -> -change.dead());
        sql.batch(connection, add, changes.values(), change ->
                new Object[] {change.open(), change.dead(), application, change.eventId()});
        deleteLast(connection, changes, change -> 0, change -> 0);
        return complete(connection, changes);
    }

    private void deleteLast(
            Connection connection, Map<String, Change> changes, ToIntFunction<Change> open, ToIntFunction<Change> dead)
            throws SQLException {
        var deleted = sql.batch(connection, deleteLast, changes.values(), change ->
                new Object[] {application, change.eventId(), open.applyAsInt(change), dead.applyAsInt(change)});
        deleted.forEach(change -> changes.remove(change.eventId()));
    }

    private List<Endings.Completed> complete(Connection connection, Map<String, Change> changes) throws SQLException {
        var completed = new ArrayList<Endings.Completed>();
        var gone = new ArrayList<String>();
        var told = new ArrayList<String>();
        var open = new ArrayList<Heard>();
        for (var heard : sql.queryIn(connection, select, changes.keySet(), OpenCounts::read, application)) {
            var all = heard.and(changes.get(heard.event().id()).outcomes());
            if (all.open() > 0) {
                open.add(all);
            } else {
                completed.add(new Endings.Completed(all.event(), all.outcomes()));
                (all.dead() > 0 ? told : gone).add(all.event().id());
            }
        }
        sql.batch(connection, keepOutcomes, open, heard -> new Object[] {
            String.join("\n", heard.outcomes()), application, heard.event().id()
        });
        sql.batch(connection, setTold, told, id -> new Object[] {application, id});
        sql.batch(connection, delete, gone, id -> new Object[] {application, id});
        return completed;
    }

    private static Heard read(ResultSet row) throws SQLException {
        var outcomes = row.getString(12);
        return new Heard(
                StoredEvents.read(row),
                row.getInt(10),
                row.getInt(11),
                outcomes == null ? List.of() : outcomes.lines().toList());
    }
}
