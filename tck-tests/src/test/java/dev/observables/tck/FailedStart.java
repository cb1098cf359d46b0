package dev.observables.tck;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Why a deployment did not start. Containers wrap and collect failures each in its own way. */
public record FailedStart(Throwable failure) {

    /** The messages of the failure, its causes and what they suppressed. */
    public String text() {
        var text = new StringBuilder();
        collect(failure, text, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void collect(Throwable failure, StringBuilder text, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            text.append(failure).append('\n');
            collect(failure.getCause(), text, seen);
            for (var suppressed : failure.getSuppressed()) {
                collect(suppressed, text, seen);
            }
        }
    }
}
