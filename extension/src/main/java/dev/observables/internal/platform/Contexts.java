package dev.observables.internal.platform;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedTask;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.naming.NamingException;

/**
 * Captures the sending component's contexts for a hand-over that another thread makes later: after a commit, or when an
 * executor has room again. An executor captures them itself when it is given a task at once.
 */
public final class Contexts {

    private final ModuleLoaders loaders;
    /** Null where the server has none. */
    private volatile Capture service;

    private interface Capture {
        Runnable capture(Runnable task);
    }

    public Contexts(ModuleLoaders loaders) {
        this.loaders = loaders;
    }

    /** Looks for the server's service, on a thread that has the component's naming context. */
    public void locate() {
        if (service == null) {
            try {
                service = ServerContexts.find();
            } catch (NamingException | LinkageError absent) {
                Log.debug(() -> "No context service: " + absent);
            }
        }
    }

    /** A task that runs, any number of times and on any thread, in the contexts of the current one. */
    public Runnable capture(Runnable task) {
        var loader = loaders.ofThread();
        Runnable withLoader = () -> runWith(loader, task);
        var capture = service;
        return capture == null ? withLoader : capture.capture(withLoader);
    }

    /** The same for a task that several threads may run at the same time. */
    public Runnable captureForAll(Runnable task) {
        return service == null ? capture(task) : new ForAll(task);
    }

    public static void runWith(ClassLoader loader, Runnable task) {
        var thread = Thread.currentThread();
        var own = thread.getContextClassLoader();
        if (own == loader) {
            task.run();
            return;
        }
        thread.setContextClassLoader(loader);
        try {
            task.run();
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    /**
     * As many captures of the same contexts as there are threads in them, each made by a thread that is in them already:
     * TomEE's contextual proxies keep the state of the one thread that they are on, and would give it to another.
     */
    private final class ForAll implements Runnable {

        private final Runnable task;
        private final Queue<Runnable> free = new ConcurrentLinkedQueue<>();
        private volatile boolean isGone;

        ForAll(Runnable task) {
            this.task = task;
            free.add(another());
        }

        @Override
        public void run() {
            Runnable proxy;
            while ((proxy = free.poll()) == null) {
                if (isGone) {
                    throw new IllegalStateException("the contexts cannot be captured any more");
                }
                // the thread that took the last one is about to leave another
                Thread.yield();
            }
            try {
                proxy.run();
            } catch (RuntimeException | Error contextGone) {
                isGone = true;
                throw contextGone;
            }
            // only now has it left the thread
            free.add(proxy);
        }

        private Runnable another() {
            return capture(() -> {
                if (free.isEmpty()) {
                    leaveAnother();
                }
                task.run();
            });
        }

        private void leaveAnother() {
            try {
                free.add(another());
            } catch (RuntimeException contextGone) {
                isGone = true;
            }
        }
    }

    /** Jakarta Concurrency 3.0, section 3.3; in a class of its own, which is loaded only where that exists. */
    private record ServerContexts(ContextService service) implements Capture {

        private static final Map<String, String> IN_ANY_TRANSACTION =
                Map.of(ManagedTask.TRANSACTION, ManagedTask.USE_TRANSACTION_OF_EXECUTION_THREAD);

        static Capture find() throws NamingException {
            return new ServerContexts(Jndi.lookup("java:comp/DefaultContextService", ContextService.class));
        }

        @Override
        public Runnable capture(Runnable task) {
            return service.createContextualProxy(task, IN_ANY_TRANSACTION, Runnable.class);
        }
    }
}
