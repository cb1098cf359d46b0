package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import java.io.StringReader;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The mapping by the server's JSON Binding, of a class with its own serializer, deserializer or visibility strategy. Not every
 * implementation lets a serializer write anything else than an object.
 */
final class DelegatedMapping implements Mapping {

    private final Jsonb jsonb;

    DelegatedMapping(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        try (var reader = mapper.json().createReader(new StringReader(jsonb.toJson(value)))) {
            return reader.readValue();
        } catch (RuntimeException withValuesInItsMessage) {
            throw failed(withValuesInItsMessage);
        }
    }

    @Override
    public @Nullable Object read(JsonValue json, Type type, Mapper mapper) {
        try {
            return jsonb.fromJson(json.toString(), type);
        } catch (RuntimeException withValuesInItsMessage) {
            throw failed(withValuesInItsMessage);
        }
    }

    private static Unmappable failed(RuntimeException failure) {
        return new Unmappable(
                "the server's JSON Binding failed with " + failure.getClass().getName());
    }
}
