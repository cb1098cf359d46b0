package dev.observables.internal.deployment;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;

/** What type variables stand for in one place. */
record TypeVariables(Map<TypeVariable<?>, ReflectedType> meanings) {

    static final TypeVariables NONE = new TypeVariables(Map.of());

    /** The variables of a type's own class, as its arguments say. */
    static TypeVariables of(Type type, TypeVariables outside) {
        var variables = new TypeVariables(new HashMap<>());
        variables.add(type, outside);
        return variables;
    }

    /** The variables of a class and of all its supertypes: what a member may mention, inherited or not. */
    static TypeVariables ofHierarchy(Type beanType) {
        var variables = of(beanType, NONE);
        variables.addSupertypes(variables.resolve(beanType).erasure());
        return variables;
    }

    /** The type without variables and wildcards; its arguments are resolved when they are asked for. */
    ReflectedType resolve(Type type) {
        if (type instanceof Class<?> known) {
            return ReflectedType.of(known);
        }
        if (type instanceof ParameterizedType generic) {
            return new ReflectedType((Class<?>) generic.getRawType(), generic, this);
        }
        if (type instanceof GenericArrayType array) {
            var erasure = resolve(array.getGenericComponentType()).erasure().arrayType();
            return new ReflectedType(erasure, generic(array), NONE);
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> variable) {
            var meaning = meanings.get(variable);
            return meaning == null ? resolve(variable.getBounds()[0]) : meaning;
        }
        return ReflectedType.of(Object.class);
    }

    /** The type with its arguments, in which nothing is left to resolve; a variable that is left open is its bound's class. */
    Type generic(Type type) {
        return ResolvedTypes.resolved(type, variable -> {
            var meaning = meanings.get(variable);
            return meaning == null ? resolve(variable.getBounds()[0]).erasure() : meaning.generic();
        });
    }

    /** The erasures of a method's parameters, each variable replaced by what it stands for here. */
    Class<?>[] erasures(Method method) {
        return Signatures.parameters(method).stream()
                .map(type -> resolve(type).erasure())
                .toArray(Class<?>[]::new);
    }

    private void add(Type type, TypeVariables outside) {
        if (type instanceof ParameterizedType generic) {
            var parameters = ((Class<?>) generic.getRawType()).getTypeParameters();
            var arguments = generic.getActualTypeArguments();
            for (int i = 0; i < parameters.length; i++) {
                meanings.put(parameters[i], outside.resolve(arguments[i]));
            }
            // an inner class sees the variables of the class around it
            add(generic.getOwnerType(), outside);
        }
    }

    private void addSupertypes(Class<?> type) {
        for (var parent : Signatures.parents(type, false)) {
            add(parent, this);
            addSupertypes(resolve(parent).erasure());
        }
    }
}
