package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The mapping of the four optional classes: the value, or null. */
final class OptionalMapping implements Mapping {

    private final Object empty;

    private OptionalMapping(Object empty) {
        this.empty = empty;
    }

    static @Nullable OptionalMapping of(Class<?> type) {
        if (type == Optional.class) {
            return new OptionalMapping(Optional.empty());
        }
        if (type == OptionalInt.class) {
            return new OptionalMapping(OptionalInt.empty());
        }
        if (type == OptionalLong.class) {
            return new OptionalMapping(OptionalLong.empty());
        }
        return type == OptionalDouble.class ? new OptionalMapping(OptionalDouble.empty()) : null;
    }

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        if (value.equals(empty)) {
            return JsonValue.NULL;
        }
        if (value instanceof OptionalInt number) {
            return mapper.write(number.getAsInt());
        }
        if (value instanceof OptionalLong number) {
            return mapper.write(number.getAsLong());
        }
        return mapper.write(
                value instanceof OptionalDouble number ? number.getAsDouble() : ((Optional<?>) value).orElseThrow());
    }

    @Override
    public Object read(JsonValue json, Type type, Mapper mapper) {
        if (empty instanceof OptionalInt) {
            return OptionalInt.of(mapper.read(json, int.class) instanceof Integer number ? number : 0);
        }
        if (empty instanceof OptionalLong) {
            return OptionalLong.of(mapper.read(json, long.class) instanceof Long number ? number : 0);
        }
        if (empty instanceof OptionalDouble) {
            return OptionalDouble.of(mapper.read(json, double.class) instanceof Double number ? number : 0);
        }
        return Optional.ofNullable(mapper.read(json, Types.argument(type, Optional.class, 0)));
    }

    @Override
    public Object absent(Type type) {
        return empty;
    }

    @Override
    public void check(Type type, Mapper mapper) {
        if (empty instanceof Optional<?>) {
            mapper.check(Types.argument(type, Optional.class, 0));
        }
    }
}
