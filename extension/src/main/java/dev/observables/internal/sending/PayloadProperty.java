package dev.observables.internal.sending;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A property of payloads: a record component, a getter or a public field of that name. */
public final class PayloadProperty {

    private final String name;
    private final Map<Class<?>, Optional<Reader>> readers = new ConcurrentHashMap<>();

    private interface Reader {
        Object read(Object payload) throws IllegalAccessException, InvocationTargetException;
    }

    PayloadProperty(String name) {
        this.name = name;
    }

    /** Whether the class has such a property. */
    public static boolean isIn(Class<?> type, String name) {
        return reader(type, name).isPresent();
    }

    /**
     * The property's value, which may be null.
     *
     * @throws ReflectiveOperationException if the payload has no such property, or none that can be read
     */
    Object of(Object payload) throws ReflectiveOperationException {
        return readers.computeIfAbsent(payload.getClass(), type -> reader(type, name))
                .orElseThrow(() -> new NoSuchFieldException(name))
                .read(payload);
    }

    private static Optional<Reader> reader(Class<?> type, String name) {
        var capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return component(type, name)
                .or(() -> getter(type, "get" + capitalised))
                .or(() -> getter(type, "is" + capitalised).filter(method -> method.getReturnType() == boolean.class))
                .<Reader>map(method -> accessible(method)::invoke)
                .or(() -> field(type, name).map(field -> accessible(field)::get));
    }

    private static Optional<Method> component(Class<?> type, String name) {
        return type.isRecord() ? getter(type, name) : Optional.empty();
    }

    private static Optional<Method> getter(Class<?> type, String name) {
        try {
            return Optional.of(type.getMethod(name)).filter(method -> method.getReturnType() != void.class);
        } catch (NoSuchMethodException absent) {
            return Optional.empty();
        }
    }

    private static Optional<Field> field(Class<?> type, String name) {
        try {
            return Optional.of(type.getField(name));
        } catch (NoSuchFieldException absent) {
            return Optional.empty();
        }
    }

    /** A public member of a class that is not public, such as a record of one package. */
    private static <M extends AccessibleObject> M accessible(M member) {
        // where it is refused, the reading says so
        member.trySetAccessible();
        return member;
    }
}
