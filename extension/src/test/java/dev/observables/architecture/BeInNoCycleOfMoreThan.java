package dev.observables.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of the classes that are checked together, each needs itself in turn through a few others at most. A nested class counts as
 * the class that it is written in.
 */
final class BeInNoCycleOfMoreThan extends ArchCondition<JavaClass> {

    private final int limit;
    private Map<String, Set<String>> needed = Map.of();

    BeInNoCycleOfMoreThan(int limit) {
        super("be in no cycle of more than %s classes", limit);
        this.limit = limit;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        var names = all.stream().map(BeInNoCycleOfMoreThan::topLevel).collect(toCollection(HashSet::new));
        needed = all.stream()
                .collect(toMap(
                        BeInNoCycleOfMoreThan::topLevel,
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .map(Dependency::getTargetClass)
                                .map(BeInNoCycleOfMoreThan::topLevel)
                                .filter(names::contains)
                                .collect(toCollection(HashSet::new)),
                        (some, more) -> {
                            some.addAll(more);
                            return some;
                        }));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getEnclosingClass().isPresent()) {
            return;
        }
        var name = topLevel(type);
        var cycle = reachableFrom(name).stream()
                .filter(other -> reachableFrom(other).contains(name))
                .collect(toCollection(TreeSet::new));
        events.add(new SimpleConditionEvent(
                type,
                cycle.size() <= limit,
                "%s is in a cycle of %s: %s".formatted(type.getSimpleName(), cycle.size(), cycle)));
    }

    private Set<String> reachableFrom(String name) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(Set.of(name));
        while (!next.isEmpty()) {
            needed.get(next.remove()).stream().filter(reached::add).forEach(next::add);
        }
        return reached;
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass().map(BeInNoCycleOfMoreThan::topLevel).orElse(type.getFullName());
    }
}
