package dev.observables.internal.dispatch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of one sending call by name. */
public interface Arguments {

    Arguments NONE = new ByMap(Map.of());

    boolean has(String name);

    /** Whether the argument is the sender's own, and nothing of its container (OBS-11.2). */
    default boolean isStorable(String name) {
        return !ContainerValues.isOne(get(name));
    }

    /** The argument's value, or null if it is null or missing. */
    Object get(String name);

    /** Unmodifiable. It may be made anew by each call: most events are never asked for it. */
    Map<String, Object> asMap();

    static Arguments copyOf(Map<String, ?> arguments) {
        return arguments.isEmpty() ? NONE : new ByMap(Collections.unmodifiableMap(new LinkedHashMap<>(arguments)));
    }

    record ByMap(Map<String, Object> asMap) implements Arguments {

        @Override
        public boolean has(String name) {
            return asMap.containsKey(name);
        }

        @Override
        public Object get(String name) {
            return asMap.get(name);
        }

        @Override
        public String toString() {
            return "arguments";
        }
    }
}
