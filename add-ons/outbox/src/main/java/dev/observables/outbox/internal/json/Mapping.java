package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** How the objects of one class become JSON and are read back. */
interface Mapping {

    /** Writes an object, and what is in it by the mapper. */
    JsonValue write(Object value, Mapper mapper);

    /** Reads an object of a type, and what is in it by the mapper. The JSON is not null. */
    @Nullable
    Object read(JsonValue json, Type type, Mapper mapper);

    /** The object that stands for null and for what is missing. */
    default @Nullable Object absent(Type type) {
        return null;
    }

    /** Throws if the type, or one that is in it, cannot be read. */
    default void check(Type type, Mapper mapper) {}
}
