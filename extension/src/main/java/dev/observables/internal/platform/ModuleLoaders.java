package dev.observables.internal.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The class loaders of the application's modules, in the form in which another thread can use them.
 *
 * <p>A server may give a thread a loader that stands for the module's on this thread only. While TomEE calls a JAX-RS
 * resource, the thread has the loader of its REST implementation, which delegates to the module's and is equal to it, but
 * finds neither the application's classes nor its {@code java:comp} on any other thread.
 */
public final class ModuleLoaders {

    /** Each module's own loader, found by whatever is equal to it on the thread that asks. */
    private final Map<ClassLoader, ClassLoader> own = new ConcurrentHashMap<>();

    /** Notes the current thread's loader, when a module starts. */
    public void add() {
        var loader = Thread.currentThread().getContextClassLoader();
        if (loader != null) {
            own.put(loader, loader);
        }
    }

    /** Whether a class loader finds this very class by its name. */
    public static boolean canLoad(ClassLoader loader, Class<?> type) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return false;
        }
    }

    /** The module's own loader where the current thread has one that stands for it, else the thread's; may be null. */
    public ClassLoader ofThread() {
        var loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? null : own.getOrDefault(loader, loader);
    }
}
