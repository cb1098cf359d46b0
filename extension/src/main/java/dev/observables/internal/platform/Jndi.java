package dev.observables.internal.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Looks up the server's own objects. */
public final class Jndi {

    private Jndi() {}

    /** @throws NamingException if there is no such object, if it is of another type, or if the look-up fails in any other way */
    public static <T> T lookup(String name, Class<T> type) throws NamingException {
        var found = lookup(name);
        if (!type.isInstance(found)) {
            throw new NamingException(name + " is "
                    + (found == null ? "null" : "of " + found.getClass().getName()) + ", not of " + type.getName());
        }
        return type.cast(found);
    }

    /** A naming provider that is not set up may throw anything, and none of it may reach a sender. */
    private static Object lookup(String name) throws NamingException {
        try {
            return new InitialContext().lookup(name);
        } catch (RuntimeException | Error failure) {
            var wrapped = new NamingException(name + " cannot be looked up: " + Messages.string(failure));
            wrapped.initCause(failure);
            throw wrapped;
        }
    }
}
