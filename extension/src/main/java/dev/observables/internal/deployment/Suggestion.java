package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import java.util.Collection;
import java.util.Optional;

/** The question after a name that is close to a known one. */
final class Suggestion {

    private Suggestion() {}

    /** Such as {@code Did you mean "user_registered"?}, with a space before it; empty if no known name is close. */
    static String of(String name, Collection<String> known) {
        return of(EventNames.nearest(name, known));
    }

    static String of(Optional<String> nearest) {
        return nearest.map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }
}
