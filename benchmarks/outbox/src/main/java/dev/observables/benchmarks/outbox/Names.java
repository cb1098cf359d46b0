package dev.observables.benchmarks.outbox;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** The part of a server's naming context that the library and Narayana look into. Named by jndi.properties. */
public final class Names implements InitialContextFactory {

    private static final Map<String, Object> BOUND = new ConcurrentHashMap<>();

    static void bind(String name, Object entry) {
        BOUND.put(name, entry);
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                var entry = BOUND.get(name);
                if (entry == null) {
                    throw new NameNotFoundException(name);
                }
                return entry;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
