package dev.observables.internal.sending;

import dev.observables.internal.dispatch.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of one call of a sending method, by the names of the method's parameters. */
final class MethodArguments implements Arguments {

    private final ArgumentNames names;
    private final Object[] values;

    MethodArguments(ArgumentNames names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public boolean has(String name) {
        return names.position(name) >= 0;
    }

    @Override
    public boolean isStorable(String name) {
        return !names.isOfContainer(names.position(name)) && Arguments.super.isStorable(name);
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
