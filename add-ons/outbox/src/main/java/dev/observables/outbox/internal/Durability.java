package dev.observables.outbox.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the database keeps what it has committed, as far as its address shows. */
final class Durability {

    private static final Pattern IN_MEMORY = Pattern.compile("jdbc:(h2:mem:|derby:memory:|hsqldb:mem:).*");

    private Durability() {}

    /** Warnings, each with a code. */
    static List<String> check(Connection connection) throws SQLException {
        var url = connection.getMetaData().getURL();
        var address = url == null ? "" : url.toLowerCase(Locale.ROOT);
        if (IN_MEMORY.matcher(address).matches()) {
            return List.of(OutboxMessages.IN_MEMORY.text(url));
        }
        // by default H2 writes what was committed to the disk half a second later
        boolean isDelayed = address.startsWith("jdbc:h2:")
                && !address.startsWith("jdbc:h2:tcp:")
                && !address.startsWith("jdbc:h2:ssl:")
                && !address.contains("write_delay=0");
        return isDelayed ? List.of(OutboxMessages.WRITES_DELAYED.text(url)) : List.of();
    }
}
