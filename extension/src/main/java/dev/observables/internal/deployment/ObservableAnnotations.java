package dev.observables.internal.deployment;

import dev.observables.Observable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds {@code @Observable} on methods: the annotation itself, and at any depth on the types of other annotations. */
public final class ObservableAnnotations {

    /** What the annotations of a type stand for: most methods of a deployment carry the same few. */
    private final Map<Class<? extends Annotation>, List<Observable>> byType = new HashMap<>();

    public static boolean isOn(Method method) {
        return !new ObservableAnnotations()
                .in(Arrays.asList(method.getAnnotations()))
                .isEmpty();
    }

    /** Each {@code @Observable} among the annotations and on their types. */
    List<Observable> in(Iterable<? extends Annotation> annotations) {
        List<Observable> found = List.of();
        for (var annotation : annotations) {
            var observables = annotation instanceof Observable observable
                    ? List.of(observable)
                    : byType.computeIfAbsent(annotation.annotationType(), ObservableAnnotations::composed);
            if (!observables.isEmpty()) {
                found = found.isEmpty() ? observables : joined(found, observables);
            }
        }
        return found;
    }

    private static List<Observable> composed(Class<? extends Annotation> type) {
        var found = new ArrayList<Observable>();
        collect(type, found, new HashSet<>());
        return List.copyOf(found);
    }

    private static void collect(Class<? extends Annotation> type, List<Observable> found, Set<Class<?>> seen) {
        if (type.getName().startsWith("java.") || !seen.add(type)) {
            return;
        }
        for (var annotation : type.getAnnotations()) {
            if (annotation instanceof Observable observable) {
                found.add(observable);
            } else {
                collect(annotation.annotationType(), found, seen);
            }
        }
    }

    private static List<Observable> joined(List<Observable> some, List<Observable> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
