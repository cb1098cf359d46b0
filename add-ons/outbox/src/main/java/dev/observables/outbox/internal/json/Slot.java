package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * One property of a class, in one direction.
 *
 * @param name its name in JSON
 * @param type its type, as the class declares it
 * @param own the mapping that an annotation gives to it, in place of that of its type
 */
record Slot(String name, Type type, @Nullable Mapping own) {

    static Slot of(String name, Type type, Marks marks) {
        return new Slot(marks.name(name), type, marks.mapping(Types.raw(type)));
    }

    JsonValue write(@Nullable Object value, Mapper mapper) {
        return Unmappable.at(name, () -> own == null || value == null ? mapper.write(value) : own.write(value, mapper));
    }

    /** Reads the property of an object of the owner's type; null stands for what is missing. */
    @Nullable
    Object read(@Nullable JsonValue value, Type owner, Mapper mapper) {
        var present = value == null ? JsonValue.NULL : value;
        var actual = Types.resolved(type, owner);
        return Unmappable.at(
                name,
                () -> own == null || present.getValueType() == JsonValue.ValueType.NULL
                        ? mapper.read(present, actual)
                        : own.read(present, actual, mapper));
    }

    void check(Type owner, Mapper mapper) {
        var actual = Types.resolved(type, owner);
        Unmappable.at(name, () -> {
            if (own == null) {
                mapper.check(actual);
            } else {
                own.check(actual, mapper);
            }
            return name;
        });
    }
}
