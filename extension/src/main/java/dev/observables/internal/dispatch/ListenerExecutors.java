package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Jndi;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.NamingException;

/** The deployment's executors by JNDI name, and the one it makes itself where the container has no default. */
public final class ListenerExecutors {

    private static final int LEAST_THREADS = 16;

    private final Map<String, ListenerExecutor> byName = new ConcurrentHashMap<>();
    private ExecutorService own;

    public ListenerExecutor named(String name) {
        return byName.computeIfAbsent(name, any -> new ListenerExecutor(name, () -> executor(name)));
    }

    /** Looks for what the server has, on a thread that has the component's naming context. */
    public void locate() {
        byName.forEach((name, executor) -> {
            try {
                executor.use(Jndi.lookup(name, Executor.class));
            } catch (NamingException notYet) {
                Log.debug(() -> "No executor " + name + " at the start: " + notYet);
            }
        });
    }

    private Executor executor(String name) throws NamingException {
        try {
            return Jndi.lookup(name, Executor.class);
        } catch (NamingException missing) {
            if (name.equals(Settings.DEFAULT_EXECUTOR)) {
                return own(missing);
            }
            throw missing;
        }
    }

    private synchronized Executor own(NamingException reason) {
        if (own == null) {
            Log.info(Messages.OWN_EXECUTOR.text(reason));
            own = virtualThreads();
            if (own == null) {
                own = platformThreads();
            }
        }
        return own;
    }

    public synchronized void shutDown() {
        if (own != null) {
            own.shutdown();
        }
    }

    /** Null before Java 21. */
    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException before21) {
            return null;
        }
    }

    /** A new thread for each task up to the pool's size, so that a listener never waits for one that waits for it. */
    private static ExecutorService platformThreads() {
        int size = Math.max(LEAST_THREADS, 2 * Runtime.getRuntime().availableProcessors());
        var number = new AtomicInteger();
        var pool = new ThreadPoolExecutor(size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "observables-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
