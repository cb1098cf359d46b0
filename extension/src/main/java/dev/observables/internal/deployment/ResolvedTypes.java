package dev.observables.internal.deployment;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types with their arguments, in which nothing is left that only the bean's class can resolve: no variable and no wildcard. */
final class ResolvedTypes {

    private ResolvedTypes() {}

    /** @param variables what type variables stand for */
    static Type resolved(Type type, Function<TypeVariable<?>, Type> variables) {
        if (type instanceof TypeVariable<?> variable) {
            return variables.apply(variable);
        }
        if (type instanceof WildcardType wildcard) {
            return resolved(wildcard.getUpperBounds()[0], variables);
        }
        if (type instanceof GenericArrayType array) {
            var element = resolved(array.getGenericComponentType(), variables);
            return element instanceof Class<?> known ? known.arrayType() : new ResolvedArray(element);
        }
        if (type instanceof ParameterizedType generic) {
            var arguments = Stream.of(generic.getActualTypeArguments())
                    .map(argument -> resolved(argument, variables))
                    .toArray(Type[]::new);
            return Arrays.equals(arguments, generic.getActualTypeArguments())
                    ? generic
                    : new ResolvedGeneric(generic.getRawType(), generic.getOwnerType(), arguments);
        }
        return type;
    }

    /** Equal to what reflection makes of the same type. */
    private static final class ResolvedGeneric implements ParameterizedType {

        private final Type raw;
        private final Type owner;
        private final Type[] arguments;

        ResolvedGeneric(Type raw, Type owner, Type[] arguments) {
            this.raw = raw;
            this.owner = owner;
            this.arguments = arguments;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return owner;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ParameterizedType type
                    && raw.equals(type.getRawType())
                    && Objects.equals(owner, type.getOwnerType())
                    && Arrays.equals(arguments, type.getActualTypeArguments());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(arguments) ^ Objects.hashCode(owner) ^ raw.hashCode();
        }

        @Override
        public String toString() {
            return raw.getTypeName()
                    + Stream.of(arguments).map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
        }
    }

    private record ResolvedArray(Type element) implements GenericArrayType {

        @Override
        public Type getGenericComponentType() {
            return element;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof GenericArrayType array && element.equals(array.getGenericComponentType());
        }

        @Override
        public int hashCode() {
            return element.hashCode();
        }

        @Override
        public String toString() {
            return element.getTypeName() + "[]";
        }
    }
}
