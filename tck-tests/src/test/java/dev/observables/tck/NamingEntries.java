package dev.observables.tck;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** The naming context that a server would have, for the deployments that are given it. */
public final class NamingEntries implements InitialContextFactory {

    private static final Map<String, Object> BOUND = new ConcurrentHashMap<>();

    public static void bind(String name, Object entry) {
        BOUND.put(name, entry);
    }

    public static void unbind(String name) {
        BOUND.remove(name);
    }

    public static Deployment.Preparation seenBy(Deployment.Preparation deployment) {
        return deployment.with(Context.INITIAL_CONTEXT_FACTORY, NamingEntries.class.getName());
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                var entry = BOUND.get(name);
                if (entry == null) {
                    throw new NameNotFoundException(name + " is not bound");
                }
                return entry;
            }
        };
    }
}
