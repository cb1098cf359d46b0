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

/** Finds an annotation of the library on methods: the annotation itself, and at any depth on the types of other annotations. */
public final class ComposedAnnotations<A extends Annotation> {

    private final Class<A> sought;
    /** What the annotations of a type stand for: most methods of a deployment carry the same few. */
    private final Map<Class<? extends Annotation>, List<A>> byType = new HashMap<>();

    ComposedAnnotations(Class<A> sought) {
        this.sought = sought;
    }

    /** Whether the method carries {@code @Observable}. */
    public static boolean isObservable(Method method) {
        return new ComposedAnnotations<>(Observable.class).isIn(Arrays.asList(method.getAnnotations()));
    }

    boolean isIn(Iterable<? extends Annotation> annotations) {
        return !in(annotations).isEmpty();
    }

    /** Each one among the annotations and on their types. */
    List<A> in(Iterable<? extends Annotation> annotations) {
        List<A> found = List.of();
        for (var annotation : annotations) {
            var those = sought.isInstance(annotation)
                    ? List.of(sought.cast(annotation))
                    : byType.computeIfAbsent(annotation.annotationType(), this::composed);
            if (!those.isEmpty()) {
                found = found.isEmpty() ? those : joined(found, those);
            }
        }
        return found;
    }

    private List<A> composed(Class<? extends Annotation> type) {
        var found = new ArrayList<A>();
        collect(type, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void collect(Class<? extends Annotation> type, List<A> found, Set<Class<?>> seen) {
        if (type.getName().startsWith("java.") || !seen.add(type)) {
            return;
        }
        for (var annotation : type.getAnnotations()) {
            if (sought.isInstance(annotation)) {
                found.add(sought.cast(annotation));
            } else {
                collect(annotation.annotationType(), found, seen);
            }
        }
    }

    private static <A> List<A> joined(List<A> some, List<A> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
