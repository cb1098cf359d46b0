package dev.observables.internal.deployment;

import dev.observables.Durable;
import java.util.List;
import java.util.Set;

/** One {@code @Durable} as plain data. */
public record DurableDeclaration(String id, int attempts, Set<Class<? extends Throwable>> abortOn) {

    /** What holds for a listener that only the configuration makes durable. */
    static final DurableDeclaration DEFAULT = of(Durable.Literal.INSTANCE);

    static DurableDeclaration of(Durable annotation) {
        return new DurableDeclaration(
                annotation.id(), annotation.attempts(), Set.copyOf(List.of(annotation.abortOn())));
    }
}
