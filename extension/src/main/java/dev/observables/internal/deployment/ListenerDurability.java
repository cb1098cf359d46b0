package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.DurableChoice;
import dev.observables.internal.dispatch.DurableEvents;
import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Settings;
import java.util.Collection;
import java.util.Optional;

/**
 * A listening method's name, and what makes it durable (OBS-11.1, OBS-11.12).
 *
 * @param id its name in keys, outcomes, failures and logs, and in the database
 * @param choice empty if it is durable for no event
 */
record ListenerDurability(MethodEvents events, String id, Optional<DurableChoice> choice) {

    /** @param sentNames the names that are known to be sent */
    static ListenerDurability of(
            MethodEvents events, Settings settings, DurableEvents durableEvents, Collection<String> sentNames) {
        var method = events.method();
        var stored = method.storedId();
        var byKey = settings.listenerDurable(stored)
                .or(() -> stored.equals(method.id()) ? Optional.empty() : settings.listenerDurable(method.id()));
        var choice = new DurableChoice(byKey, method.isDurable());
        boolean canBeDurable = byKey.orElseGet(() -> events.listened().stream()
                .anyMatch(name -> EventNames.isPattern(name)
                        ? method.isDurable() || durableEvents.isAnyDurable(name, sentNames)
                        : choice.isDurable(() -> durableEvents.about(name, () -> {}))));
        boolean isNamed = canBeDurable || !method.durable().id().isEmpty();
        return new ListenerDurability(
                events, isNamed ? stored : method.id(), canBeDurable ? Optional.of(choice) : Optional.empty());
    }

    boolean canBeDurable() {
        return choice.isPresent();
    }

    boolean isDurable(String event, DurableEvents durableEvents) {
        return choice.isPresent() && choice.get().isDurable(() -> durableEvents.about(event, () -> {}));
    }

    boolean listensTo(String event) {
        return events.listened().stream().anyMatch(name -> EventNames.matches(name, event));
    }
}
