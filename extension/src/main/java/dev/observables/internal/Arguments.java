package dev.observables.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of one sending call by name. */
interface Arguments {

    Arguments NONE = new ByMap(Map.of());

    boolean has(String name);

    /** The argument's value, or null if it is null or missing. */
    Object get(String name);

    /** Unmodifiable, and made at the first call: most events are never asked for it. */
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

    /** A method's own names beside the values of one call. */
    final class ByPosition implements Arguments {

        private final ArgumentNames names;
        private final Object[] values;

        ByPosition(ArgumentNames names, Object[] values) {
            this.names = names;
            this.values = values;
        }

        @Override
        public boolean has(String name) {
            return names.position(name) >= 0;
        }

        @Override
        public Object get(String name) {
            int position = names.position(name);
            return position < 0 ? null : values[position];
        }

        @Override
        public Map<String, Object> asMap() {
            var map = new LinkedHashMap<String, Object>();
            for (int i = 0; i < values.length; i++) {
                if (names.at(i) != null) {
                    map.put(names.at(i), values[i]);
                }
            }
            return Collections.unmodifiableMap(map);
        }
    }
}
