package dev.observables.internal.deployment;

/** The types of the Java and Jakarta platforms, which carry no annotation of the library. */
final class PlatformTypes {

    private PlatformTypes() {}

    static boolean isOne(Class<?> type) {
        return type.isPrimitive()
                || type.isArray()
                || type.getName().startsWith("java.")
                || type.getName().startsWith("jakarta.");
    }
}
