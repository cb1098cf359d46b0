package dev.observables.internal.dispatch;

import dev.observables.internal.platform.GrowingPool;
import dev.observables.internal.platform.Jndi;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.ModuleLoaders;
import dev.observables.internal.platform.OwnThread;
import dev.observables.internal.platform.Settings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javax.naming.NamingException;

/** The deployment's executors by JNDI name, and the one that it creates itself where the container has no default. */
public final class ListenerExecutors {

    private final Map<String, ListenerExecutor> byName = new ConcurrentHashMap<>();
    /** Of the deployment, and not of the first sender. */
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private final ModuleLoaders loaders;
    private ExecutorService own;

    public ListenerExecutors(ModuleLoaders loaders) {
        this.loaders = loaders;
    }

    public ListenerExecutor named(String name) {
        return byName.computeIfAbsent(name, any -> new ListenerExecutor(name, loaders, () -> executor(name)));
    }

    /** Looks the server's executors up; to be called on a thread that has the component's naming context. */
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
            own = OwnThread.virtualThreads();
            if (own == null) {
                own = new GrowingPool(loader);
            }
        }
        return own;
    }

    public synchronized void shutDown() {
        if (own != null) {
            own.shutdown();
        }
    }
}
