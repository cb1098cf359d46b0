package dev.observables.internal.platform;

/** Is equal to a module's loader on the thread that made it, as the loader of TomEE's REST implementation is. */
public final class StandInLoader extends ClassLoader {

    private final ThreadLocal<ClassLoader> module = new ThreadLocal<>();

    public StandInLoader(ClassLoader module) {
        super(null);
        this.module.set(module);
    }

    @Override
    public boolean equals(Object other) {
        return module.get() == null ? this == other : module.get().equals(other);
    }

    @Override
    public int hashCode() {
        return module.get() == null
                ? System.identityHashCode(this)
                : module.get().hashCode();
    }
}
