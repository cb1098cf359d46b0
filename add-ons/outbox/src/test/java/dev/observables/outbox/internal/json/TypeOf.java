package dev.observables.outbox.internal.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** A type with its type arguments, written as {@code new TypeOf<List<String>>() {}}, and a value's way into JSON and back. */
abstract class TypeOf<T> {

    static final JsonBindingFormat FORMAT = JsonBindingFormat.create();

    Type type() {
        return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }

    T readBack(T value) {
        return read(FORMAT.write(value));
    }

    @SuppressWarnings("unchecked")
    T read(String json) {
        return (T) FORMAT.read(json, type());
    }

    @SuppressWarnings("unchecked")
    static <T> T readBack(T value, Class<? super T> type) {
        return (T) FORMAT.read(FORMAT.write(value), type);
    }
}
