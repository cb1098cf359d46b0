package dev.observables.internal.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A class that is missing here, described by names alone: a source of types other than reflection. */
record NamedType(String name, Set<String> supertypes, List<DescribedType> arguments) implements DescribedType {

    static NamedType of(String name, DescribedType... arguments) {
        return new NamedType(name, Set.of(), List.of(arguments));
    }

    NamedType extending(String... names) {
        return new NamedType(name, Set.copyOf(Arrays.asList(names)), arguments);
    }

    @Override
    public String simpleName() {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    @Override
    public boolean isVoid() {
        return false;
    }

    @Override
    public boolean isPrimitive() {
        return false;
    }

    @Override
    public boolean isInterface() {
        return false;
    }

    @Override
    public boolean isFinal() {
        return false;
    }

    @Override
    public Optional<DescribedType> component() {
        return Optional.empty();
    }

    @Override
    public DescribedType boxed() {
        return this;
    }

    @Override
    public boolean isSubtypeOf(String typeName) {
        return name.equals(typeName) || supertypes.contains(typeName);
    }

    @Override
    public Optional<DescribedType> argument(String genericTypeName, int index) {
        return isSubtypeOf(genericTypeName) && index < arguments.size()
                ? Optional.of(arguments.get(index))
                : Optional.empty();
    }

    @Override
    public boolean hasProperty(String property) {
        return false;
    }
}
