package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object on its way into JSON or out of it, or one type that is examined. For one thread, and used once. */
final class Pass implements Mapper {

    private static final int MAX_DEPTH = 500;
    /** Types can grow without end, like {@code class Node<T> { Node<List<T>> next; }}. */
    private static final int MAX_DEPTH_OF_TYPES = 50;

    private final Function<Class<?>, Mapping> mappings;
    private final JsonProvider json;
    private final Set<Object> surrounding = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Type> checked = new HashSet<>();

    Pass(Function<Class<?>, Mapping> mappings, JsonProvider json) {
        this.mappings = mappings;
        this.json = json;
    }

    @Override
    public JsonValue write(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (surrounding.size() == MAX_DEPTH) {
            throw new Unmappable("objects are nested more than " + MAX_DEPTH + " levels deep");
        }
        if (!surrounding.add(value)) {
            throw new Unmappable("an object contains itself. Annotate the way back with @JsonbTransient");
        }
        try {
            return mapping(value.getClass()).write(value, this);
        } finally {
            surrounding.remove(value);
        }
    }

    @Override
    public @Nullable Object read(JsonValue value, Type type) {
        var raw = Types.raw(type);
        var mapping = mapping(raw);
        if (value.getValueType() == ValueType.NULL) {
            return raw.isPrimitive() ? Types.zero(raw) : mapping.absent(type);
        }
        var object = mapping.read(value, type, this);
        if (object != null && !Types.boxed(raw).isInstance(object)) {
            throw new Unmappable("the JSON is a " + object.getClass().getName() + ", not a " + raw.getName());
        }
        return object;
    }

    @Override
    public void check(Type type) {
        if (surrounding.size() < MAX_DEPTH_OF_TYPES && checked.add(type)) {
            surrounding.add(type);
            mapping(Types.raw(type)).check(type, this);
            surrounding.remove(type);
        }
    }

    @Override
    public Mapping mapping(Class<?> type) {
        return mappings.apply(type);
    }

    @Override
    public JsonProvider json() {
        return json;
    }
}
