package dev.observables.outbox.internal.store;

import java.util.regex.Pattern;

/**
 * The tables of one application.
 *
 * @param dialect the database they are in
 * @param prefix what the tables' names begin with
 * @param application the application whose rows are seen
 */
public record Tables(Dialect dialect, String prefix, String application) {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");

    /** @throws InvalidTablePrefixException if a table's name cannot begin with the prefix */
    public Tables {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InvalidTablePrefixException(prefix);
        }
    }

    /** A statement with the names of these tables for {@code {event}}, {@code {delivery}} and the others, and codes for {@code {WAITING}} and the other states. */
    String sql(String template) {
        var sql = template.replace("{event}", prefix + "event")
                .replace("{delivery}", prefix + "delivery")
                .replace("{node}", prefix + "node")
                .replace("{node_listener}", prefix + "node_listener")
                .replace("{paused}", prefix + "paused");
        for (var state : State.values()) {
            sql = sql.replace("{" + state + "}", Integer.toString(state.code()));
        }
        return sql;
    }

    /** The statement with the database's time, which may be part of the text, for {@code {now}}. */
    String atNow(String sql) {
        return sql.replace("{now}", dialect.now());
    }
}
