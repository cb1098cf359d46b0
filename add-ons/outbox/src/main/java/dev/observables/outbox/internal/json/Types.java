package dev.observables.outbox.internal.json;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generic types: their classes, and what their variables stand for. */
final class Types {

    private Types() {}

    private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    private record ArrayOf(Type component) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return component;
        }
    }

    /** The class of a type; of a variable or a wildcard that of its bound. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> itself) {
            return itself;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return raw(bound(type));
    }

    private static Type bound(Type type) {
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
        }
        return ((TypeVariable<?>) type).getBounds()[0];
    }

    /** The class whose objects can be null. */
    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? zero(type).getClass() : type;
    }

    /** What a variable of a primitive type is at first. */
    static Object zero(Class<?> primitive) {
        return Array.get(Array.newInstance(primitive, 1), 0);
    }

    static Type component(Type array) {
        return array instanceof GenericArrayType generic
                ? generic.getGenericComponentType()
                : raw(array).getComponentType();
    }

    /** What stands for a variable of a class or an interface that a type extends: the element of a list, for example. */
    static Type argument(Type type, Class<?> generic, int index) {
        return resolved(generic.getTypeParameters()[index], type);
    }

    /** The type of a member of another type, without variables. */
    static Type resolved(Type member, Type owner) {
        return member instanceof Class<?> ? member : resolved(member, variables(owner));
    }

    private static Type resolved(Type type, Map<TypeVariable<?>, Type> variables) {
        if (type instanceof ParameterizedType parameterized) {
            return new Parameterized(
                    raw(type),
                    Arrays.stream(parameterized.getActualTypeArguments())
                            .map(argument -> resolved(argument, variables))
                            .toList());
        }
        if (type instanceof GenericArrayType array) {
            var component = resolved(array.getGenericComponentType(), variables);
            return component instanceof Class<?> simple ? simple.arrayType() : new ArrayOf(component);
        }
        if (type instanceof TypeVariable<?> variable) {
            var known = variables.get(variable);
            // A bound may name its own variable, so its class has to do
            return known == null ? raw(variable) : known;
        }
        return type instanceof WildcardType ? resolved(bound(type), variables) : type;
    }

    private static Map<TypeVariable<?>, Type> variables(Type type) {
        var variables = new HashMap<TypeVariable<?>, Type>();
        collect(type, variables);
        return variables;
    }

    private static void collect(Type type, Map<TypeVariable<?>, Type> variables) {
        var raw = raw(type);
        if (type instanceof ParameterizedType parameterized) {
            var arguments = parameterized.getActualTypeArguments();
            for (var i = 0; i < arguments.length; i++) {
                variables.put(raw.getTypeParameters()[i], resolved(arguments[i], variables));
            }
        }
        if (raw.getGenericSuperclass() != null) {
            collect(raw.getGenericSuperclass(), variables);
        }
        for (var extended : raw.getGenericInterfaces()) {
            collect(extended, variables);
        }
    }

    /** The class, its superclasses without {@code Object}, and then all their interfaces. */
    static List<Class<?>> lineage(Class<?> type) {
        var lineage = new ArrayList<Class<?>>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            lineage.add(each);
        }
        for (var i = 0; i < lineage.size(); i++) {
            for (var extended : lineage.get(i).getInterfaces()) {
                if (!lineage.contains(extended)) {
                    lineage.add(extended);
                }
            }
        }
        return lineage;
    }
}
