package dev.observables.outbox.internal;

import dev.observables.outbox.internal.text.OutboxMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the database keeps what it has committed, as far as it can be asked. */
final class Durability {

    private static final Pattern IN_MEMORY = Pattern.compile("jdbc:(h2:mem:|derby:memory:|hsqldb:mem:).*");
    /** H2 in this process, which a kill ends as well. */
    private static final Pattern EMBEDDED_H2 = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:).*");

    private Durability() {}

    /** Warnings, each with a code. */
    static List<String> check(Connection connection) throws SQLException {
        var url = connection.getMetaData().getURL();
        var address = url == null ? "" : url.toLowerCase(Locale.ROOT);
        if (IN_MEMORY.matcher(address).matches()) {
            return List.of(OutboxMessages.IN_MEMORY.text(url));
        }
        return EMBEDDED_H2.matcher(address).matches() && isWriteDelayed(connection)
                ? List.of(OutboxMessages.WRITES_DELAYED.text(url))
                : List.of();
    }

    /** By default H2 writes what was committed to the disk half a second later. The address that it tells is without its settings. */
    private static boolean isWriteDelayed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var delays = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'WRITE_DELAY' AND SETTING_VALUE <> '0'")) {
            return delays.next();
        }
    }
}
