package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/** The classes whose objects are never written: what the JDK, the container or a stream needs its own object for. */
final class Refusals {

    /** The mapping of a class that has none. */
    record Refusal(String reason) implements Mapping {

        @Override
        public JsonValue write(Object value, Mapper mapper) {
            throw new Unmappable(reason);
        }

        @Override
        public Object read(JsonValue json, Type type, Mapper mapper) {
            throw new Unmappable(reason);
        }

        @Override
        public void check(Type type, Mapper mapper) {
            throw new Unmappable(reason);
        }
    }

    private Refusals() {}

    static Optional<Mapping> of(Class<?> type) {
        return reason(type).map(reason -> new Refusal(type.getName() + " " + reason));
    }

    private static Optional<String> reason(Class<?> type) {
        if (isOfTheJdk(type)) {
            return Optional.of(
                    "is a class of the JDK that JSON has no form for. Use another type, or annotate the property with"
                            + " @JsonbTypeAdapter or @JsonbTransient");
        }
        if (Types.lineage(type).stream().anyMatch(each -> each.getName().startsWith("jakarta."))) {
            return Optional.of("is an object of the container. Send what is needed of it instead");
        }
        if (AutoCloseable.class.isAssignableFrom(type)) {
            return Optional.of("has to be closed, so it cannot be kept. Send what is needed of it instead");
        }
        return type.isHidden() ? Optional.of("is a lambda expression. Send a value instead") : Optional.empty();
    }

    private static boolean isOfTheJdk(Class<?> type) {
        var loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** Why a class with this shape would be written as an empty object, though it has something to write. */
    static Optional<Mapping> ofEmpty(Class<?> type, Shape shape) {
        var hasState = Arrays.stream(type.getDeclaredFields())
                .anyMatch(
                        field -> !Shape.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()));
        return hasState
                        && !type.isRecord()
                        && shape.written().isEmpty()
                        && shape.set().isEmpty()
                ? Optional.of(new Refusal(
                        type.getName() + " has fields, but neither public getters nor public fields. Add getters, or"
                                + " make it a record"))
                : Optional.empty();
    }
}
