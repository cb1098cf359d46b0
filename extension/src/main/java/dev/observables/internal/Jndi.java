package dev.observables.internal;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The only look-up of the server's own objects. */
final class Jndi {

    private Jndi() {}

    static <T> T lookup(String name, Class<T> type) throws NamingException {
        var found = new InitialContext().lookup(name);
        if (!type.isInstance(found)) {
            throw new NamingException(name + " is "
                    + (found == null ? "null" : "of " + found.getClass().getName()) + ", not of " + type.getName());
        }
        return type.cast(found);
    }
}
