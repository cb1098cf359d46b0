package dev.observables.internal.deployment;

import dev.observables.internal.sending.PayloadProperty;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A type read by reflection, resolved in the context of the bean class whose method mentions it. */
public final class ReflectedType implements DescribedType {

    private final Class<?> erasure;
    private final Type type;
    /** What type variables stand for in the type's arguments. */
    private final TypeVariables variables;
    /** Names, made at the first question: one type of a listener is compared with those of many senders. */
    private Set<String> supertypes;

    ReflectedType(Class<?> erasure, Type type, TypeVariables variables) {
        this.erasure = erasure;
        this.type = type;
        this.variables = variables;
    }

    /**
     * A type as a method of the bean class mentions it.
     *
     * @param beanType the bean's class, or its parameterised type; variables that it leaves open stand for their bounds
     */
    public static ReflectedType of(Type type, Type beanType) {
        return type instanceof Class<?> known
                ? of(known)
                : TypeVariables.ofHierarchy(beanType).resolve(type);
    }

    /** What a method returns, be it the bean class's own or inherited. */
    public static ReflectedType returned(Method method, Type beanType) {
        return of(Signatures.returned(method), beanType);
    }

    /** The types of a method's parameters, in their order. */
    public static List<ReflectedType> parameters(Method method, Type beanType) {
        return Signatures.parameters(method).stream()
                .map(type -> of(type, beanType))
                .toList();
    }

    public static ReflectedType of(Class<?> type) {
        return new ReflectedType(type, type, TypeVariables.NONE);
    }

    /** The class that a value's own class is compared with at run time. */
    public Class<?> erasure() {
        return erasure;
    }

    /** The type with its arguments, in which no variable and no wildcard is left. */
    public Type generic() {
        return variables.generic(type);
    }

    @Override
    public String name() {
        return erasure.getTypeName();
    }

    @Override
    public String simpleName() {
        return erasure.getSimpleName();
    }

    @Override
    public boolean isVoid() {
        return erasure == void.class || erasure == Void.class;
    }

    @Override
    public boolean isPrimitive() {
        return erasure.isPrimitive();
    }

    @Override
    public boolean isInterface() {
        return erasure.isInterface();
    }

    @Override
    public boolean isFinal() {
        return Modifier.isFinal(erasure.getModifiers());
    }

    @Override
    public Optional<DescribedType> component() {
        return Optional.ofNullable(erasure.getComponentType()).map(ReflectedType::of);
    }

    @Override
    public DescribedType boxed() {
        return isPrimitive() ? of(MethodType.methodType(erasure).wrap().returnType()) : this;
    }

    @Override
    public boolean isSubtypeOf(String typeName) {
        if (name().equals(typeName)) {
            return true;
        }
        if (supertypes == null) {
            var all = new HashSet<String>();
            collectSupertypes(erasure, all);
            supertypes = all;
        }
        return supertypes.contains(typeName);
    }

    @Override
    public Optional<DescribedType> argument(String genericTypeName, int index) {
        return asSupertype(genericTypeName).flatMap(supertype -> supertype.argument(index));
    }

    @Override
    public boolean hasProperty(String name) {
        return PayloadProperty.isIn(erasure, name);
    }

    /** Empty for a raw type. */
    private Optional<DescribedType> argument(int index) {
        return type instanceof ParameterizedType generic
                ? Optional.of(variables.resolve(generic.getActualTypeArguments()[index]))
                : Optional.empty();
    }

    /** This type seen as one of its supertypes, with that one's arguments. */
    private Optional<ReflectedType> asSupertype(String typeName) {
        if (name().equals(typeName)) {
            return Optional.of(this);
        }
        if (!isSubtypeOf(typeName)) {
            return Optional.empty();
        }
        var own = TypeVariables.of(type, variables);
        return Signatures.parents(erasure, isRaw()).stream()
                .flatMap(parent -> own.resolve(parent).asSupertype(typeName).stream())
                .findFirst();
    }

    private boolean isRaw() {
        return type instanceof Class<?> && erasure.getTypeParameters().length > 0;
    }

    private static void collectSupertypes(Class<?> type, Set<String> names) {
        if (!names.add(type.getTypeName())) {
            return;
        }
        if (type.isInterface()) {
            names.add(Object.class.getName());
        }
        if (type.getSuperclass() != null) {
            collectSupertypes(type.getSuperclass(), names);
        }
        for (var parent : type.getInterfaces()) {
            collectSupertypes(parent, names);
        }
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            var ofElements = new HashSet<String>();
            collectSupertypes(type.getComponentType(), ofElements);
            ofElements.forEach(element -> names.add(element + "[]"));
        }
    }

    @Override
    public String toString() {
        return type.getTypeName();
    }
}
