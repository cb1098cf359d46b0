package dev.observables.internal;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whether a class can be extended in another package without a method being lost: Weld 5.1.1 may do so. */
final class ExtensibleClass {

    private ExtensibleClass() {}

    static boolean isExtensible(Class<?> type) {
        try {
            return withSupertypes(type).allMatch(ExtensibleClass::hasVisibleMembers);
        } catch (LinkageError missing) {
            return false;
        }
    }

    private static Stream<Class<?>> withSupertypes(Class<?> type) {
        if (type == null || type == Object.class) {
            return Stream.empty();
        }
        var above = Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()));
        return Stream.concat(Stream.of(type), above.flatMap(ExtensibleClass::withSupertypes));
    }

    private static boolean hasVisibleMembers(Class<?> type) {
        var members =
                Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
        return isPublic(type)
                && members.filter(member -> !Modifier.isStatic(member.getModifiers()))
                        .allMatch(ExtensibleClass::isVisible);
    }

    private static boolean isVisible(Executable member) {
        // nobody calls what is private from outside, but its types have to be visible too: Weld names them
        boolean isPackagePrivate =
                (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)) == 0;
        return !isPackagePrivate
                && Arrays.stream(member.getParameterTypes()).allMatch(ExtensibleClass::isPublic)
                && (!(member instanceof Method method) || isPublic(method.getReturnType()));
    }

    private static boolean isPublic(Class<?> type) {
        return type.isArray() ? isPublic(type.getComponentType()) : Modifier.isPublic(type.getModifiers());
    }
}
