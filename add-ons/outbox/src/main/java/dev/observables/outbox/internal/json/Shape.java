package dev.observables.outbox.internal.json;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbTransient;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a class, and how its objects are created.
 *
 * @param written the properties that are written
 * @param set those that are set after the creation, by their names in JSON
 * @param creator how an object is created; null if the class has no way that is known
 */
record Shape(
        List<Access> written,
        Map<String, Access> set,
        @Nullable Creator creator) {

    /** A property and what gets or sets it. */
    record Access(Slot slot, MethodHandle handle) {}

    /** A constructor or a static method, and the properties that it takes. */
    record Creator(MethodHandle handle, List<Slot> parameters) {

        static Creator of(Executable executable, Class<?> owner) {
            var types = executable.getGenericParameterTypes();
            var parameters = executable.getParameters();
            var slots = new ArrayList<Slot>();
            for (var i = 0; i < parameters.length; i++) {
                slots.add(Slot.of(parameters[i].getName(), types[i], Marks.of(owner, parameters[i])));
            }
            return new Creator(Instances.handle(executable), slots);
        }
    }

    /** The constructor or the static method that is annotated with {@code @JsonbCreator}. */
    static @Nullable Creator annotatedCreator(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> isStatic(method.getModifiers())))
                .filter(executable -> executable.isAnnotationPresent(JsonbCreator.class))
                .findFirst()
                .map(executable -> Creator.of(executable, type))
                .orElse(null);
    }

    static boolean isStatic(int modifiers) {
        return Modifier.isStatic(modifiers);
    }

    static boolean isTransient(@Nullable AnnotatedElement element) {
        return element != null && element.isAnnotationPresent(JsonbTransient.class);
    }
}
