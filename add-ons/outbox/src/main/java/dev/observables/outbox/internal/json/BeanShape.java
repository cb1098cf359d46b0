package dev.observables.outbox.internal.json;

import dev.observables.outbox.internal.json.Shape.Access;
import dev.observables.outbox.internal.json.Shape.Creator;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a class by the rules of JSON Binding: what has a public getter, a public setter or a public field, inherited
 * ones too, whoever can see the class.
 */
final class BeanShape {

    private final Class<?> type;
    private @Nullable Field field;
    private @Nullable Method getter;
    private @Nullable Method setter;

    private BeanShape(Class<?> type) {
        this.type = type;
    }

    static Shape of(Class<?> type) {
        var properties = new TreeMap<String, BeanShape>();
        for (var each : Types.lineage(type)) {
            for (var field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    property(properties, field.getName(), type).found(field);
                }
            }
            for (var method : each.getDeclaredMethods()) {
                var name = propertyName(method);
                if (name != null) {
                    property(properties, name, type).found(method);
                }
            }
        }
        var written = new ArrayList<Access>();
        var set = new HashMap<String, Access>();
        properties.forEach((name, property) -> property.addTo(name, written, set));
        return new Shape(written, set, creator(type));
    }

    private static BeanShape property(Map<String, BeanShape> properties, String name, Class<?> type) {
        return properties.computeIfAbsent(name, any -> new BeanShape(type));
    }

    private static @Nullable Creator creator(Class<?> type) {
        var annotated = Shape.annotatedCreator(type);
        if (annotated != null || Modifier.isAbstract(type.getModifiers())) {
            return annotated;
        }
        try {
            return Creator.of(type.getDeclaredConstructor(), type);
        } catch (NoSuchMethodException missing) {
            return null;
        }
    }

    /** Null for what is no accessor. */
    private static @Nullable String propertyName(Method method) {
        var name = method.getName();
        if (!Modifier.isPublic(method.getModifiers())
                || Modifier.isStatic(method.getModifiers())
                || method.isSynthetic()) {
            return null;
        }
        var isGetter = method.getParameterCount() == 0 && method.getReturnType() != void.class;
        if (isGetter && name.startsWith("is") && method.getReturnType() == boolean.class) {
            return decapitalised(name.substring(2));
        }
        var isAccessor = isGetter ? name.startsWith("get") : method.getParameterCount() == 1 && name.startsWith("set");
        return isAccessor ? decapitalised(name.substring(3)) : null;
    }

    private static @Nullable String decapitalised(String name) {
        if (name.isEmpty()) {
            return null;
        }
        var isAcronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return isAcronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** What the most special class declares counts. */
    private void found(Field declared) {
        field = field == null ? declared : field;
    }

    private void found(Method declared) {
        if (declared.getParameterCount() == 0) {
            getter = getter == null ? declared : getter;
        } else {
            setter = setter == null ? declared : setter;
        }
    }

    private void addTo(String name, ArrayList<Access> written, Map<String, Access> set) {
        var modifiers = field == null ? 0 : field.getModifiers();
        if (Modifier.isTransient(modifiers) || Shape.isTransient(field)) {
            return;
        }
        if (getter != null && !Shape.isTransient(getter)) {
            var slot = Slot.of(name, getter.getGenericReturnType(), Marks.of(type, getter, field));
            written.add(new Access(slot, Instances.handle(getter)));
        } else if (field != null && getter == null && Modifier.isPublic(modifiers)) {
            written.add(new Access(fieldSlot(name, field), handle(field, false)));
        }
        if (setter != null && !Shape.isTransient(setter)) {
            var slot = Slot.of(name, setter.getGenericParameterTypes()[0], Marks.of(type, setter, field, getter));
            set.put(slot.name(), new Access(slot, Instances.handle(setter)));
        } else if (field != null && setter == null && Modifier.isPublic(modifiers) && !Modifier.isFinal(modifiers)) {
            var slot = fieldSlot(name, field);
            set.put(slot.name(), new Access(slot, handle(field, true)));
        }
    }

    private Slot fieldSlot(String name, Field field) {
        return Slot.of(name, field.getGenericType(), Marks.of(type, field, getter));
    }

    private static java.lang.invoke.MethodHandle handle(Field field, boolean isSetter) {
        try {
            Instances.open(field);
            var lookup = MethodHandles.lookup();
            return Instances.spreading(isSetter ? lookup.unreflectSetter(field) : lookup.unreflectGetter(field));
        } catch (IllegalAccessException closed) {
            throw new Unmappable(field + " cannot be accessed");
        }
    }
}
