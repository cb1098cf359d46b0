package dev.observables.internal.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The only look-up of the server's own objects. */
public final class Jndi {

    private Jndi() {}

    public static <T> T lookup(String name, Class<T> type) throws NamingException {
        var found = new InitialContext().lookup(name);
        if (!type.isInstance(found)) {
            throw new NamingException(name + " is "
                    + (found == null ? "null" : "of " + found.getClass().getName()) + ", not of " + type.getName());
        }
        return type.cast(found);
    }
}
