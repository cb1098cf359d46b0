package dev.observables.internal.deployment;

import dev.observables.internal.deployment.Problem.Severity;
import dev.observables.internal.platform.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was discovered, judged by the rules: the methods that can be registered, and everything that is wrong.
 *
 * @param methods all of them, those that cannot be registered included
 * @param senders the sending methods that can be registered
 * @param listeners the listening methods that can be registered
 */
record JudgedDeployment(
        List<JudgedMethod> methods, List<JudgedMethod> senders, List<JudgedMethod> listeners, List<Problem> problems) {

    /**
     * One method and its event names.
     *
     * @param isSound whether it can be registered as it is
     */
    record JudgedMethod(DiscoveredMethod discovered, MethodEvents events, boolean isSound) {

        boolean isSender() {
            return isSound && events.method().sends();
        }

        boolean isListener() {
            return isSound && isCalledByEvents(events.method());
        }
    }

    static JudgedDeployment of(Discovery discovery, Settings settings) {
        var resolver = new NameResolver(settings);
        var problems = new ArrayList<Problem>();
        var methods = new ArrayList<JudgedMethod>();
        for (var discovered : inOrder(discovery.methods())) {
            var method = discovered.description();
            var found = new ArrayList<>(MethodRules.check(method));
            if (isCalledByEvents(method)) {
                found.addAll(ListenerRules.check(method));
            }
            boolean isSound = found.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
            problems.addAll(NameRules.check(method, resolver));
            problems.addAll(found);
            methods.add(new JudgedMethod(discovered, MethodEvents.of(method, resolver), isSound));
        }
        // a method with a mistake of its own still shows what the others are there for
        var connections =
                new Connections(methods.stream().map(JudgedMethod::events).toList());
        problems.addAll(ConnectionRules.check(connections, discovery.sendsProgrammatically()));
        problems.addAll(PayloadRules.check(connections));
        problems.addAll(ArgumentRules.check(connections));
        problems.addAll(CycleRules.check(connections));
        problems.addAll(discovery.problems());
        return new JudgedDeployment(
                methods,
                methods.stream().filter(JudgedMethod::isSender).toList(),
                methods.stream().filter(JudgedMethod::isListener).toList(),
                problems);
    }

    /** A component that is no bean has no reference that an event could call. */
    private static boolean isCalledByEvents(MethodDescription method) {
        return method.listens() && method.bean().kind() != BeanDescription.Kind.COMPONENT;
    }

    /** In the order of their places, which is that of the report. Of classes that share a simple name, by the full one. */
    private static List<DiscoveredMethod> inOrder(List<DiscoveredMethod> methods) {
        var classesOf = methods.stream()
                .collect(Collectors.groupingBy(
                        method -> method.description().bean().displayName(),
                        Collectors.mapping(DiscoveredMethod::beanClass, Collectors.toSet())));
        return methods.stream()
                .map(method ->
                        classesOf.get(method.description().bean().displayName()).size() == 1
                                ? method
                                : method.withFullClassName())
                // a place is composed of strings: once for each method, and not for each comparison
                .collect(Collectors.groupingBy(
                        method -> method.description().place(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
