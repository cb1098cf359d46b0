package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events that nobody hears, and listeners of events that nobody sends (OBS-7.3). */
record ConnectionRules(Connections connections, boolean sendsProgrammatically) {

    static List<Problem> check(Connections connections, boolean sendsProgrammatically) {
        var rules = new ConnectionRules(connections, sendsProgrammatically);
        var problems = new ArrayList<Problem>();
        connections.sendersOf().forEach((name, senders) -> problems.addAll(rules.unheard(name, senders)));
        connections.listenersOf().forEach((name, listeners) -> problems.addAll(rules.unsent(name, listeners)));
        return problems;
    }

    private List<Problem> unheard(String name, List<MethodEvents> senders) {
        if (connections.isListenedTo(name)) {
            return List.of();
        }
        var suggestion = Suggestion.of(name, connections.listenersOf().keySet());
        return senders.stream()
                .map(sender -> Problem.warning(
                        Messages.UNHEARD_EVENT,
                        sender.method().place(),
                        name,
                        suggestion.isEmpty() ? " Add a listener, or do not send it." : suggestion))
                .toList();
    }

    private List<Problem> unsent(String name, List<MethodEvents> listeners) {
        var base = EventNames.base(name);
        if (base.equals("*") || !connections.sentNames(base).isEmpty()) {
            return List.of();
        }
        var nearest = EventNames.nearest(base, connections.sendersOf().keySet());
        if (nearest.isEmpty() && sendsProgrammatically) {
            return List.of();
        }
        var remedy = nearest.map(near -> Suggestion.of(Optional.of(near + EventNames.ending(name))))
                .orElse(" Send \"" + base
                        + "\" by @Observable(send) or by an injected Observables, or remove the listener.");
        return listeners.stream()
                .map(listener ->
                        Problem.warning(Messages.UNSENT_EVENT, listener.method().place(), name, remedy))
                .toList();
    }
}
