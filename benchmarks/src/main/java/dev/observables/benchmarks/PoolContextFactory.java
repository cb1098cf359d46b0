package dev.observables.benchmarks;

import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** JNDI with a single entry: the pool, where the product looks for a server's executor. Named by jndi.properties. */
public final class PoolContextFactory implements InitialContextFactory {

    private static final String DEFAULT_EXECUTOR = "java:comp/DefaultManagedExecutorService";

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new PoolContext();
    }

    private static final class PoolContext extends InitialContext {

        PoolContext() throws NamingException {
            // lazy: it asks no factory, because it is the context
            super(true);
        }

        @Override
        public Object lookup(String name) throws NamingException {
            if (DEFAULT_EXECUTOR.equals(name)) {
                return Pool.executor();
            }
            throw new NameNotFoundException(name);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
