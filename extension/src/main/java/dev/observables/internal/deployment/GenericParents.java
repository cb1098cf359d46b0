package dev.observables.internal.deployment;

import java.lang.reflect.GenericSignatureFormatError;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** The superclass and the interfaces that a class names. */
final class GenericParents {

    private GenericParents() {}

    /**
     * With their type arguments; without these if the class is used as a raw type, or names an argument whose class is
     * missing here.
     */
    static List<Type> of(Class<?> type, boolean isRaw) {
        if (!isRaw) {
            try {
                return list(type.getGenericSuperclass(), type.getGenericInterfaces());
            } catch (TypeNotPresentException
                    | MalformedParameterizedTypeException
                    | GenericSignatureFormatError
                    | NoClassDefFoundError unreadable) {
                // an optional dependency of the application's
            }
        }
        return list(type.getSuperclass(), type.getInterfaces());
    }

    private static List<Type> list(Type superclass, Type[] interfaces) {
        var parents = new ArrayList<Type>(List.of(interfaces));
        if (superclass != null) {
            parents.add(0, superclass);
        }
        return parents;
    }
}
