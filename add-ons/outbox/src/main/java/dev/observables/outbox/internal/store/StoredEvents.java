package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores events with their deliveries, and reads them. */
public final class StoredEvents {

    static final String COLUMNS =
            "e.id, e.name, e.event_key, e.correlation_id, e.causation_id, e.depth, e.source, e.sent_at, e.body";

    private final Sql sql;
    private final String application;
    private final String insertEvent;
    private final String insertDelivery;
    private final String select;

    StoredEvents(Sql sql) {
        this.sql = sql;
        application = sql.tables().application();
        insertEvent = sql.tables()
                .sql("INSERT INTO {event} (app, id, name, event_key, correlation_id, causation_id, depth,"
                        + " source, sent_at, body, open_count, dead_count, completion, memory_owner)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)");
        insertDelivery = sql.tables()
                .sql("INSERT INTO {delivery} (app, event_id, listener, lane, state, due_at, owner, token,"
                        + " attempts, attempts_limit, duration) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
        select = sql.tables().sql("SELECT " + COLUMNS + " FROM {event} e WHERE e.app = ? AND e.id IN ({ids})");
    }

    /** Stores events in their order, in one batch of events and one of deliveries. */
    public void insert(Connection connection, List<NewEvent> events) throws SQLException {
        sql.insert(connection, insertEvent, events, this::parameters);
        record Row(String eventId, NewDelivery delivery) {}
        var rows = events.stream()
                .flatMap(event -> event.deliveries().stream()
                        .map(delivery -> new Row(event.event().id(), delivery)))
                .toList();
        sql.insert(connection, insertDelivery, rows, row -> parameters(row.eventId(), row.delivery()));
    }

    /** The events with these ids that there are, by id. */
    public Map<String, EventRow> find(Connection connection, Collection<String> ids) throws SQLException {
        var found = new HashMap<String, EventRow>();
        sql.queryIn(connection, select, ids, StoredEvents::read, application).forEach(row -> found.put(row.id(), row));
        return found;
    }

    static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9));
    }

    private @Nullable Object[] parameters(NewEvent stored) {
        var event = stored.event();
        return new @Nullable Object[] {
            application,
            event.id(),
            event.name(),
            event.key(),
            event.correlationId(),
            event.causationId(),
            event.depth(),
            Text.shortened(event.source(), 500),
            event.sentAt(),
            event.body(),
            stored.open(),
            stored.completionHeard() ? Completion.HEARD : Completion.UNHEARD,
            stored.memoryOwner()
        };
    }

    private @Nullable Object[] parameters(String eventId, NewDelivery delivery) {
        var running = delivery.owner() != null;
        return new @Nullable Object[] {
            application,
            eventId,
            delivery.listener(),
            Lane.name(delivery.lane()),
            (running ? State.RUNNING : State.WAITING).code(),
            delivery.dueAt(),
            delivery.owner(),
            running ? NewDelivery.FIRST_TOKEN : NewDelivery.FIRST_TOKEN - 1,
            // an attempt that begins at once is counted with it
            running ? 1 : 0,
            delivery.attemptsLimit()
        };
    }
}
