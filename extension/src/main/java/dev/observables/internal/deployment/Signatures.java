package dev.observables.internal.deployment;

import java.lang.reflect.GenericSignatureFormatError;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Types as declarations name them, with their type arguments. Where an argument's class is missing, as one of an optional
 * dependency may be, the erasures stand for the types: the application runs without that class, so it has to deploy too.
 */
final class Signatures {

    private Signatures() {}

    /** The superclass, if there is one, and the interfaces that a class names; erased if the class is used as a raw type. */
    static List<Type> parents(Class<?> type, boolean isRaw) {
        Supplier<List<Type>> erased = () -> list(type.getSuperclass(), type.getInterfaces());
        return isRaw
                ? erased.get()
                : read(() -> list(type.getGenericSuperclass(), type.getGenericInterfaces()), erased);
    }

    static Type returned(Method method) {
        return read(method::getGenericReturnType, method::getReturnType);
    }

    static List<Type> parameters(Method method) {
        return read(() -> List.of(method.getGenericParameterTypes()), () -> List.of(method.getParameterTypes()));
    }

    private static <T> T read(Supplier<T> generic, Supplier<? extends T> erased) {
        try {
            return generic.get();
        } catch (TypeNotPresentException
                | MalformedParameterizedTypeException
                | GenericSignatureFormatError
                | NoClassDefFoundError unreadable) {
            return erased.get();
        }
    }

    private static List<Type> list(Type superclass, Type[] interfaces) {
        return Stream.concat(Stream.ofNullable(superclass), Stream.of(interfaces))
                .toList();
    }
}
