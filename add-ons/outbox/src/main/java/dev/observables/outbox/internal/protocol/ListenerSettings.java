package dev.observables.outbox.internal.protocol;

import dev.observables.spi.DurableListener;
import dev.observables.spi.JournalContext;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the configuration says of each durable listener, by its stored name.
 *
 * @param policies how its calls are repeated
 * @param skipsDead whether a dead delivery of it lets the next ones of its key pass (OBS-12.3)
 */
public record ListenerSettings(Map<String, RetryPolicy> policies, Map<String, Boolean> skipsDead) {

    /** What a dead delivery does to the later ones of its key. */
    private enum OnDead {
        BLOCK,
        SKIP
    }

    public static ListenerSettings of(JournalContext context, OutboxSettings settings) {
        return new ListenerSettings(
                byId(context, listener -> RetryPolicy.of(listener, settings, context)),
                byId(context, listener -> skipsDead(listener, context)));
    }

    private static boolean skipsDead(DurableListener listener, JournalContext context) {
        return context.setting("observables.listener.\"" + listener.id() + "\".on-dead", OnDead.BLOCK) == OnDead.SKIP;
    }

    private static <V> Map<String, V> byId(JournalContext context, Function<DurableListener, V> value) {
        return context.listeners().stream()
                .collect(Collectors.toMap(
                        DurableListener::id,
                        value,
                        // two listeners of one name fail the deployment
                        (one, other) -> one));
    }
}
