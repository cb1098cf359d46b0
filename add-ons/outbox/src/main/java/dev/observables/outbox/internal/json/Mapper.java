package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Maps what is inside an object, by the mapping of each class. What cannot be mapped is an {@link Unmappable}. */
interface Mapper {

    JsonValue write(@Nullable Object value);

    @Nullable
    Object read(JsonValue json, Type type);

    /** Throws if the type cannot be read. */
    void check(Type type);

    Mapping mapping(Class<?> type);

    /** Makes values of JSON. */
    JsonProvider json();
}
