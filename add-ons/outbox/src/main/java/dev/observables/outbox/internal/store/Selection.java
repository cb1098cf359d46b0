package dev.observables.outbox.internal.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are meant. What is null does not matter.
 *
 * @param event a pattern for the event's name, in which {@code *} stands for any characters
 * @param listener such a pattern for the listener's stored name
 * @param key the event's key
 * @param eventId the event's id
 * @param since the earliest time at which the event was sent, in milliseconds since 1970
 * @param limit how many at most
 */
public record Selection(
        @Nullable String event,
        @Nullable String listener,
        @Nullable String key,
        @Nullable String eventId,
        @Nullable Long since,
        int limit) {

    private static final char ESCAPE = '!';

    /** Conditions on a delivery {@code d} and its event {@code e}. */
    String conditions() {
        var sql = new StringBuilder();
        if (event != null) {
            sql.append(" AND e.name LIKE ? ESCAPE '!'");
        }
        if (listener != null) {
            sql.append(" AND d.listener LIKE ? ESCAPE '!'");
        }
        if (key != null) {
            sql.append(" AND e.event_key = ?");
        }
        if (eventId != null) {
            sql.append(" AND d.event_id = ?");
        }
        if (since != null) {
            sql.append(" AND e.sent_at >= ?");
        }
        return sql.toString();
    }

    /** The values of the conditions' parameters. */
    List<Object> parameters(Dialect dialect) {
        var values = new ArrayList<>();
        if (event != null) {
            values.add(like(event, dialect));
        }
        if (listener != null) {
            values.add(like(listener, dialect));
        }
        if (key != null) {
            values.add(key);
        }
        if (eventId != null) {
            values.add(eventId);
        }
        if (since != null) {
            values.add(since);
        }
        return values;
    }

    private static String like(String pattern, Dialect dialect) {
        // other databases refuse to have a character escaped that is not special to them
        var special = dialect == Dialect.SQL_SERVER ? "!%_[" : "!%_";
        var result = new StringBuilder();
        for (var c : pattern.toCharArray()) {
            if (special.indexOf(c) >= 0) {
                result.append(ESCAPE);
            }
            result.append(c == '*' ? '%' : c);
        }
        return result.toString();
    }
}
