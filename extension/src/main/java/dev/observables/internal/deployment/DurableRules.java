package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.DurableEvents;
import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What durable listeners can have wrong: their annotations, their stored names, and who waits for them (OBS-11.1, OBS-11.9,
 * OBS-11.12).
 */
record DurableRules(List<ListenerDurability> listeners, DurableEvents durableEvents) {

    private static final int MAX_ID_LENGTH = 200;

    /** What the declaration of one method can have wrong. */
    static List<Problem> check(MethodDescription method) {
        if (!method.isDurable()) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        if (!method.listens()) {
            problems.add(Problem.warning(Messages.DURABLE_NOTHING, method.place()));
        }
        if (method.durables().stream().distinct().count() > 1) {
            problems.add(Problem.error(Messages.SEVERAL_DURABLES, method.place()));
        }
        int attempts = method.durable().attempts();
        if (attempts < 1) {
            problems.add(Problem.error(Messages.INVALID_ATTEMPTS, method.place(), attempts));
        }
        return problems;
    }

    /**
     * What the listeners of a deployment can have wrong together.
     *
     * @param hasJournal whether something stores calls
     */
    List<Problem> check(Collection<MethodEvents> methods, boolean hasJournal) {
        var problems = new ArrayList<Problem>();
        for (var listener : listeners) {
            validId(listener).ifPresent(problems::add);
            if (listener.canBeDurable() && !hasJournal) {
                problems.add(Problem.error(Messages.JOURNAL_MISSING, place(listener), reason(listener)));
            }
        }
        problems.addAll(sharedIds());
        // each awaited event is compared with all listeners, which none has to be where nothing is durable
        boolean isAnyDurable = listeners.stream().anyMatch(ListenerDurability::canBeDurable);
        methods.stream()
                .filter(method -> isAnyDurable && method.method().awaits())
                .forEach(sender -> sender.sentOnSuccess().forEach(event -> {
                    var durable = durableListeners(event);
                    if (!durable.isEmpty()) {
                        problems.add(Problem.warning(
                                Messages.AWAITS_DURABLE, sender.method().place(), event, durable, event));
                    }
                }));
        return problems;
    }

    private static Optional<Problem> validId(ListenerDurability listener) {
        boolean isStored = listener.canBeDurable()
                || !listener.events().method().durable().id().isEmpty();
        return isStored && !isValid(listener.id())
                ? Optional.of(Problem.error(Messages.INVALID_LISTENER_ID, place(listener), listener.id()))
                : Optional.empty();
    }

    private static boolean isValid(String id) {
        return !id.isBlank()
                && id.length() <= MAX_ID_LENGTH
                && id.codePoints()
                        .noneMatch(c -> c == '"' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    private static String reason(ListenerDurability listener) {
        if (listener.choice().flatMap(choice -> choice.byKey()).isPresent()) {
            return "observables.listener.\"" + listener.id() + "\".durable";
        }
        return listener.events().method().isDurable() ? "@Durable" : "a key observables.event.\"<name>\".durable";
    }

    private List<Problem> sharedIds() {
        var byId = new LinkedHashMap<String, List<ListenerDurability>>();
        listeners.forEach(listener -> byId.merge(
                listener.id(),
                List.of(listener),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return byId.values().stream()
                .filter(sharing -> sharing.stream().anyMatch(ListenerDurability::canBeDurable))
                .flatMap(sharing -> sharing.stream()
                        .skip(1)
                        .map(other -> Problem.error(
                                Messages.SHARED_LISTENER_ID, place(other), place(sharing.get(0)), other.id())))
                .toList();
    }

    private String durableListeners(String event) {
        return listeners.stream()
                .filter(listener -> listener.listensTo(event) && listener.isDurable(event, durableEvents))
                .map(ListenerDurability::id)
                .collect(Collectors.joining(", "));
    }

    private static String place(ListenerDurability listener) {
        return listener.events().method().place();
    }
}
