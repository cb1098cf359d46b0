package dev.observables.internal.dispatch;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a listener that can be durable is for one event: as its own key says, or else the event's key, or else its annotation
 * (OBS-11.1).
 *
 * @param byKey what the listener's key says
 * @param byAnnotation whether it carries {@code @Durable}
 */
public record DurableChoice(Optional<Boolean> byKey, boolean byAnnotation) {

    /** @param byEvent what the event's keys say */
    public boolean isDurable(Supplier<Optional<Boolean>> byEvent) {
        return byKey.or(byEvent).orElse(byAnnotation);
    }
}
