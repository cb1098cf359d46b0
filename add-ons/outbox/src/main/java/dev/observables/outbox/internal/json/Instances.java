package dev.observables.outbox.internal.json;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls of constructors and methods of the application. */
final class Instances {

    private Instances() {}

    /** A new instance of a class, or of the first of some classes that extend it. */
    static Object of(Class<?> type, List<Class<?>> implementations) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return implementations.stream()
                    .filter(type::isAssignableFrom)
                    .findFirst()
                    .map(Instances::of)
                    .orElseThrow(
                            () -> new Unmappable(type.getName() + " cannot be created. Use an interface of java.util"));
        }
        return of(type);
    }

    /** A new instance by the constructor without parameters. */
    static Object of(Class<?> type) {
        try {
            return Objects.requireNonNull(call(handle(type.getDeclaredConstructor())));
        } catch (NoSuchMethodException missing) {
            throw new Unmappable(type.getName() + " has no constructor without parameters");
        }
    }

    /** A new instance, with what CDI injects into it where there is CDI. */
    static Object injected(Class<?> type) {
        BeanManager beans;
        try {
            beans = CDI.current().getBeanManager();
        } catch (IllegalStateException noCdi) {
            return of(type);
        }
        return new Unmanaged<>(beans, type)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }

    /** What calls a constructor or a method, whoever may call it, with an array of arguments. */
    static MethodHandle handle(Executable executable) {
        try {
            open(executable);
            var lookup = MethodHandles.lookup();
            return spreading(
                    executable instanceof Method method
                            ? lookup.unreflect(method)
                            : lookup.unreflectConstructor((Constructor<?>) executable));
        } catch (IllegalAccessException closed) {
            throw new Unmappable(executable + " cannot be called");
        }
    }

    static MethodHandle spreading(MethodHandle handle) {
        return handle.asFixedArity()
                .asType(handle.type().generic())
                .asSpreader(Object[].class, handle.type().parameterCount());
    }

    /** Makes a member accessible if it is not. The JDK's public members are, and cannot be opened further. */
    static void open(AccessibleObject member) {
        if (!member.trySetAccessible()) {
            throw new Unmappable(member + " cannot be accessed, because its module is closed");
        }
    }

    /** Calls the application; its exception is the cause of what this throws. */
    static @Nullable Object call(MethodHandle handle, @Nullable Object... arguments) {
        try {
            return (@Nullable Object) handle.invokeExact(arguments);
        } catch (Exception failure) {
            throw failed(failure);
        } catch (Throwable error) {
            throw (Error) error;
        }
    }

    /** Calls the application; its exception is the cause of what this throws. */
    static <T> T attempt(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception failure) {
            throw failed(failure);
        }
    }

    private static Unmappable failed(Exception failure) {
        var trace = failure.getStackTrace();
        var place = trace.length == 0 ? "" : " at " + trace[0];
        return new Unmappable(
                "the application's code failed with " + failure.getClass().getName() + place);
    }
}
