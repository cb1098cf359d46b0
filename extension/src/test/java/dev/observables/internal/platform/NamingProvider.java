package dev.observables.internal.platform;

import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The naming provider that the look-ups of a test reach. */
public final class NamingProvider implements InitialContextFactory, BeforeEachCallback, AfterEachCallback {

    /** Of the test that runs: the Java runtime keeps one provider for all. */
    private static Lookup current;

    private final Lookup ofTest;

    /** What a name is bound to. */
    @FunctionalInterface
    interface Lookup {
        Object lookup(String name);
    }

    NamingProvider(Lookup ofTest) {
        this.ofTest = ofTest;
    }

    /** For the Java runtime, which makes the provider by its class name. */
    public NamingProvider() {
        this(current);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        current = ofTest;
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, NamingProvider.class.getName());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) {
                return current.lookup(name);
            }
        };
    }
}
