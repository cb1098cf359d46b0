package dev.observables.outbox.internal.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;

/** JSON of the kind that a type needs. */
final class Elements {

    private Elements() {}

    static JsonArray of(JsonValue json, Type type) {
        if (json instanceof JsonArray array) {
            return array;
        }
        throw mismatch(json, type);
    }

    static JsonObject ofObject(JsonValue json, Type type) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw mismatch(json, type);
    }

    static Unmappable mismatch(JsonValue json, Type type) {
        return new Unmappable("the JSON is of the kind " + json.getValueType() + ", which is no " + type.getTypeName());
    }
}
