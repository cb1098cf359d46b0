package dev.observables.internal.deployment;

import dev.observables.Observable;
import java.util.List;

/** One {@code @Observable} as plain data, because each look at an annotation's member is a reflective call. */
public record Declaration(
        List<String> send,
        List<String> sendOnFailure,
        List<String> listen,
        boolean awaits,
        boolean afterCommit,
        String key) {

    static Declaration of(Observable annotation) {
        return new Declaration(
                List.of(annotation.send()),
                List.of(annotation.sendOnFailure()),
                List.of(annotation.listen()),
                annotation.await(),
                annotation.afterCommit(),
                annotation.key());
    }

    boolean sends() {
        return !send.isEmpty() || !sendOnFailure.isEmpty();
    }

    boolean listens() {
        return !listen.isEmpty();
    }
}
