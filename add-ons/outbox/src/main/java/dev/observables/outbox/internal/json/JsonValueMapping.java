package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import java.lang.reflect.Type;

/** The mapping of JSON itself, in a payload that contains values of JSON Processing. */
final class JsonValueMapping implements Mapping {

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        return (JsonValue) value;
    }

    @Override
    public Object read(JsonValue json, Type type, Mapper mapper) {
        return json;
    }

    @Override
    public Object absent(Type type) {
        return JsonValue.NULL;
    }
}
