package dev.observables.tck.configuration;

import dev.observables.tck.Deployment;
import dev.observables.tck.NamingEntries;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Two executors in the naming context, as a server has them; the names of their threads begin with theirs. */
final class NamedExecutors {

    static final String FIRST = "java:app/concurrent/first";
    static final String SECOND = "java:app/concurrent/second";

    private static final Map<String, Executor> BY_NAME = Map.of(FIRST, executor(FIRST), SECOND, executor(SECOND));

    private NamedExecutors() {}

    /** A deployment that finds them. */
    static Deployment.Preparation deployment(Class<?>... beans) {
        BY_NAME.forEach(NamingEntries::bind);
        return NamingEntries.seenBy(Deployment.of(beans));
    }

    private static Executor executor(String name) {
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, name + "-thread");
            thread.setDaemon(true);
            return thread;
        });
    }
}
