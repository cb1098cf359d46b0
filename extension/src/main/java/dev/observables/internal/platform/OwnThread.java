package dev.observables.internal.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * A daemon thread of the library's own. It inherits nothing from the thread that happens to create it, which may be any
 * sender's: no inheritable thread locals, and neither its group, its priority nor its context class loader.
 */
public class OwnThread extends Thread {

    /** @param loader the context class loader, where a task sets no other */
    public OwnThread(Runnable task, String name, ClassLoader loader) {
        super(rootGroup(), task, name, 0, false);
        setDaemon(true);
        setPriority(NORM_PRIORITY);
        setContextClassLoader(loader);
    }

    /** The same for virtual threads, of which there is one for each task; null before Java 21. */
    public static ExecutorService virtualThreads() {
        try {
            var builderType = Class.forName("java.lang.Thread$Builder");
            var builder = Thread.class.getMethod("ofVirtual").invoke(null);
            builderType.getMethod("name", String.class).invoke(builder, "observables");
            builderType
                    .getMethod("inheritInheritableThreadLocals", boolean.class)
                    .invoke(builder, false);
            var factory = builderType.getMethod("factory").invoke(builder);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, factory);
        } catch (ReflectiveOperationException before21) {
            // in Java 19 and 20 they are a preview, which throws unless it is switched on
            return null;
        }
    }

    /** A sender's own group could be destroyed, or limit the priority. */
    private static ThreadGroup rootGroup() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
