package dev.observables.outbox.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map that was read, by the types that its values have if it is one of the library's own forms. */
record Form(Map<?, ?> map) {

    static Form of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Form(map);
        }
        throw other();
    }

    String text(String name) {
        return Objects.requireNonNullElseGet(textOrNull(name), () -> {
            throw other();
        });
    }

    @Nullable
    String textOrNull(String name) {
        return value(name, String.class);
    }

    int number(String name) {
        var number = value(name, Number.class);
        return number == null ? 0 : number.intValue();
    }

    List<?> list(String name) {
        var list = value(name, List.class);
        return list == null ? List.of() : list;
    }

    @Nullable
    Object value(String name) {
        return map.get(name);
    }

    private <T> @Nullable T value(String name, Class<T> type) {
        var value = map.get(name);
        if (value != null && !type.isInstance(value)) {
            throw other();
        }
        return type.cast(value);
    }

    private static Unmappable other() {
        return new Unmappable("it was another type when it was stored");
    }
}
