package dev.observables.tck.configuration;

import dev.observables.tck.Deployment;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** A naming context with two executors, as a server has them; the names of their threads begin with theirs. */
public final class NamedExecutors implements InitialContextFactory {

    static final String FIRST = "java:app/concurrent/first";
    static final String SECOND = "java:app/concurrent/second";

    private static final Map<String, Executor> BY_NAME = Map.of(FIRST, executor(FIRST), SECOND, executor(SECOND));

    /** A deployment that finds them. */
    static Deployment.Preparation deployment(Class<?>... beans) {
        return Deployment.of(beans).with(Context.INITIAL_CONTEXT_FACTORY, NamedExecutors.class.getName());
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                var found = BY_NAME.get(name);
                if (found == null) {
                    throw new NameNotFoundException(name + " is not bound");
                }
                return found;
            }
        };
    }

    private static Executor executor(String name) {
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, name + "-thread");
            thread.setDaemon(true);
            return thread;
        });
    }
}
