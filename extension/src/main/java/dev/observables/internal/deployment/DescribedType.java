package dev.observables.internal.deployment;

import java.util.Optional;

/**
 * A type as the rules need it, independent of what it was read from: reflection, a compiler, or a container's language
 * model. Type variables are resolved in the context of the bean class, wildcards to their upper bound.
 */
public interface DescribedType {

    /** The name of the erasure: {@code java.lang.String}, {@code int}, {@code java.lang.String[]}, {@code a.Outer$Inner}. */
    String name();

    /** The name of the erasure as a short message shows it: {@code String}, {@code String[]}, {@code Inner}. */
    String simpleName();

    /** Whether it has no value but null: {@code void} and {@code Void}. */
    boolean isVoid();

    boolean isPrimitive();

    boolean isInterface();

    /** Whether the type has no subtypes of its own; true of arrays, as in {@link Class#getModifiers()}. */
    boolean isFinal();

    /** The type of an array's elements; empty if this is no array. */
    Optional<DescribedType> component();

    /** The class of its objects if this is primitive or {@code void}, otherwise the type itself. */
    DescribedType boxed();

    /**
     * Whether the erasure is that class or interface, or a subtype of it. Of primitive types each is a subtype of itself
     * alone.
     *
     * @param typeName as in {@link #name()}
     */
    boolean isSubtypeOf(String typeName);

    /**
     * The type argument with which this type, or a supertype between the two, parameterises a generic class or
     * interface: for {@code class Keyed<K, V> extends CompletableFuture<V>} and {@code Keyed<Long, String>} the argument
     * of {@code CompletionStage} is {@code String}. Empty if this is no subtype of it, or a raw one.
     */
    Optional<DescribedType> argument(String genericTypeName, int index);

    /** Whether it has a record component, getter or public field of that name. */
    boolean hasProperty(String name);

    /**
     * Whether a value whose static type is the given one may fit a variable of this type at run time. True in case of
     * doubt. A void value is null, which fits all but primitive types; values of primitive types are boxed and not
     * widened, as in a reflective call.
     */
    default boolean canHold(DescribedType given) {
        if (given.isVoid()) {
            return !isPrimitive();
        }
        var from = given.boxed();
        var to = boxed();
        return from.isSubtypeOf(to.name())
                || to.isSubtypeOf(from.name())
                || canShareSubtype(from, to)
                || canShareElements(from, to);
    }

    /** Two interfaces may meet in one class, an interface and a class in a subclass; two classes cannot. */
    private static boolean canShareSubtype(DescribedType from, DescribedType to) {
        return from.isInterface() && !to.isFinal() || to.isInterface() && !from.isFinal();
    }

    private static boolean canShareElements(DescribedType from, DescribedType to) {
        var given = from.component().filter(element -> !element.isPrimitive());
        var needed = to.component().filter(element -> !element.isPrimitive());
        return given.isPresent() && needed.isPresent() && needed.get().canHold(given.get());
    }
}
