package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalContext;
import java.time.Duration;
import java.util.Set;

/**
 * The settings of the outbox, read once.
 *
 * @param nodeTimeout how long a node may be silent before it is taken for dead
 * @param poll how often an idle node looks for deliveries that are due
 * @param batch how many deliveries a node claims or ends at once, and how many it holds that it has claimed
 * @param retention how long dead deliveries are kept
 */
public record OutboxSettings(
        String dataSource,
        SchemaMode schema,
        String tablePrefix,
        int attempts,
        Duration backoff,
        Duration maxBackoff,
        Duration nodeTimeout,
        Duration poll,
        int batch,
        Duration retention) {

    public static final String DEFAULT_DATA_SOURCE = "java:comp/DefaultDataSource";
    public static final String ALIAS = "observables.outbox.alias.";
    static final int DEFAULT_ATTEMPTS = 10;
    private static final Duration SHORTEST = Duration.ofMillis(10);

    /** What is done about tables that are missing. */
    public enum SchemaMode {
        CREATE,
        CHECK,
        NONE
    }

    /** All keys, and the beginning of those that name a listener. */
    public static final Set<String> KEYS = Set.of(
            "observables.outbox.data-source",
            "observables.outbox.schema",
            "observables.outbox.table-prefix",
            "observables.outbox.attempts",
            "observables.outbox.backoff",
            "observables.outbox.max-backoff",
            "observables.outbox.node-timeout",
            "observables.outbox.poll",
            "observables.outbox.batch",
            "observables.outbox.retention",
            ALIAS);

    /** Reads all keys; what cannot be used fails the deployment. */
    public static OutboxSettings of(JournalContext context) {
        var settings = new OutboxSettings(
                context.setting("observables.outbox.data-source", DEFAULT_DATA_SOURCE),
                context.setting("observables.outbox.schema", SchemaMode.CREATE),
                context.setting("observables.outbox.table-prefix", "observables_"),
                context.setting("observables.outbox.attempts", DEFAULT_ATTEMPTS),
                context.setting("observables.outbox.backoff", Duration.ofSeconds(1)),
                context.setting("observables.outbox.max-backoff", Duration.ofHours(1)),
                context.setting("observables.outbox.node-timeout", Duration.ofSeconds(15)),
                context.setting("observables.outbox.poll", Duration.ofSeconds(5)),
                context.setting("observables.outbox.batch", 200),
                context.setting("observables.outbox.retention", Duration.ofDays(30)));
        settings.check(context);
        return settings;
    }

    private void check(JournalContext context) {
        longEnough("observables.outbox.node-timeout", nodeTimeout, context);
        longEnough("observables.outbox.poll", poll, context);
    }

    private static void longEnough(String key, Duration value, JournalContext context) {
        if (value.compareTo(SHORTEST) < 0) {
            context.error(OutboxMessages.SETTING_TOO_SHORT.text(key, value, SHORTEST));
        }
    }
}
