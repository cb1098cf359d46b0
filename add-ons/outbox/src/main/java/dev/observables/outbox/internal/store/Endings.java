package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends deliveries and the in-memory part of events, and tells which events are complete thereby. */
public final class Endings {

    /**
     * A delivery whose listener has succeeded.
     *
     * @param joined whether {@link Attempts#fence} has ended it in the listener's transaction; if that was rolled back, it is not removed
     * @param outcome what is kept for the event's completion, in one line, or null if nothing is
     */
    public record Succeeded(
            Claim claim, boolean joined, @Nullable String outcome) {}

    /**
     * A delivery that has failed for the last time.
     *
     * @param failure what it failed with; the first 1000 characters are stored
     * @param duration milliseconds
     * @param outcome what is kept for the event's completion, in one line, or null if nothing is
     */
    public record Died(
            Claim claim,
            String failure,
            long duration,
            @Nullable String outcome) {}

    /**
     * The in-memory listeners of an event have ended, or the node that ran them is dead.
     *
     * @param incarnation the node that ran them
     * @param outcomes what is kept for the event's completion, each in one line
     */
    public record MemoryEnded(String eventId, String incarnation, List<String> outcomes) {}

    /**
     * An event all of whose listeners have ended, and whose completion is heard. It is told once.
     *
     * @param outcomes what was kept, in the order in which they ended
     */
    public record Completed(EventRow event, List<String> outcomes) {}

    /**
     * What has become of what was to end.
     *
     * @param ended what has; a claim that is missing did not cover its row any more, or was joined and rolled back
     * @param completed the events that became complete
     */
    public record Result<T>(Set<T> ended, List<Completed> completed) {}

    private final Sql sql;
    private final OpenCounts counts;
    private final String application;
    private final String remove;
    private final String removeJoined;
    private final String die;
    private final String releaseMemory;

    Endings(Sql sql) {
        this.sql = sql;
        counts = new OpenCounts(sql);
        var tables = sql.tables();
        application = tables.application();
        var byClaim = "DELETE FROM {delivery} WHERE app = ? AND event_id = ? AND listener = ? AND token = ?";
        remove = tables.sql(byClaim + " AND state IN ({RUNNING}, {DONE})");
        removeJoined = tables.sql(byClaim + " AND state = {DONE}");
        die = tables.sql(
                "UPDATE {delivery} SET state = {DEAD}, owner = NULL, token = token + 1, due_at = {now}, failure = ?, duration = ?"
                        + Attempts.COVERED);
        releaseMemory =
                tables.sql("UPDATE {event} SET memory_owner = NULL WHERE app = ? AND id = ? AND memory_owner = ?");
    }

    /** Removes deliveries that have succeeded. */
    public Result<Succeeded> succeed(Connection connection, Collection<Succeeded> deliveries) throws SQLException {
        var ended = new HashSet<Succeeded>();
        for (var joined : new boolean[] {true, false}) {
            var some = deliveries.stream().filter(end -> end.joined() == joined).toList();
            ended.addAll(sql.batch(
                    connection,
                    joined ? removeJoined : remove,
                    Claims.sorted(some, Succeeded::claim),
                    end -> new Object[] {
                        application,
                        end.claim().eventId(),
                        end.claim().listener(),
                        end.claim().token()
                    }));
        }
        var changes =
                ended.stream().map(end -> OpenCounts.Change.ended(end.claim().eventId(), end.outcome()));
        return new Result<>(ended, counts.apply(connection, changes.toList()));
    }

    /** Keeps deliveries that have failed for the last time. */
    public Result<Died> die(Connection connection, Collection<Died> deliveries) throws SQLException {
        var ended = sql.batch(connection, die, Claims.sorted(deliveries, Died::claim), end -> new @Nullable Object[] {
            Text.shortened(end.failure(), 1000),
            end.duration(),
            application,
            end.claim().eventId(),
            end.claim().listener(),
            end.claim().token()
        });
        var changes =
                ended.stream().map(end -> OpenCounts.Change.died(end.claim().eventId(), end.outcome()));
        return new Result<>(ended, counts.apply(connection, changes.toList()));
    }

    /** Ends the in-memory part of events. */
    public Result<MemoryEnded> endMemory(Connection connection, Collection<MemoryEnded> parts) throws SQLException {
        var sorted = parts.stream()
                .sorted((a, b) -> a.eventId().compareTo(b.eventId()))
                .toList();
        var ended = sql.batch(connection, releaseMemory, sorted, part ->
                new Object[] {application, part.eventId(), part.incarnation()});
        var changes = new ArrayList<OpenCounts.Change>();
        ended.forEach(part -> changes.add(new OpenCounts.Change(part.eventId(), -1, 0, part.outcomes())));
        return new Result<>(ended, counts.apply(connection, changes));
    }
}
