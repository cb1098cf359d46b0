package dev.observables.tck.threads;

import dev.observables.tck.Deployment;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
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
    public Context getInitialContext(Hashtable<?, ?> environment) {
        return (Context) Proxy.newProxyInstance(
                NamingEntries.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("lookup")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return lookup(arguments[0].toString());
                });
    }

    private static Object lookup(String name) throws NamingException {
        var entry = BOUND.get(name);
        if (entry == null) {
            throw new NameNotFoundException(name + " is not bound");
        }
        return entry;
    }
}
