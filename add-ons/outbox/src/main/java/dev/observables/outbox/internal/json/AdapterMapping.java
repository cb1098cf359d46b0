package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The mapping by an adapter of the application: what it makes of an object is mapped in its place. */
final class AdapterMapping implements Mapping {

    private final JsonbAdapter<Object, Object> adapter;
    private final Type adapted;

    @SuppressWarnings("unchecked")
    AdapterMapping(Class<?> adapter) {
        this.adapter = (JsonbAdapter<Object, Object>) Instances.injected(adapter);
        this.adapted = Types.argument(adapter, JsonbAdapter.class, 1);
    }

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        return mapper.write(Instances.attempt(() -> adapter.adaptToJson(value)));
    }

    @Override
    public @Nullable Object read(JsonValue json, Type type, Mapper mapper) {
        var value = mapper.read(json, adapted);
        return Instances.attempt(() -> adapter.adaptFromJson(value));
    }

    @Override
    public void check(Type type, Mapper mapper) {
        mapper.check(adapted);
    }
}
