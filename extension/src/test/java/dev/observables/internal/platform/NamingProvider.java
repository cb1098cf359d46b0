package dev.observables.internal.platform;

import javax.naming.Context;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The naming provider that look-ups of a test reach. */
record NamingProvider(Class<? extends InitialContextFactory> factory) implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, factory.getName());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }
}
