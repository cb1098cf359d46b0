package dev.observables.tck;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Where the beans of {@link ObservablesTest} classes live: the one place that knows whether the tests run inside a
 * server's application, whose container is there already (system property {@code tck.server}), or on their own.
 */
final class ContainerUnderTest implements CloseableResource {

    private static final Namespace NAMESPACE = Namespace.create(ContainerUnderTest.class);

    private final SeContainer container;

    ContainerUnderTest() {
        var classLoader = ContainerUnderTest.class.getClassLoader();
        container =
                Containers.initializer(classLoader, BeanClasses.ofAllTests()).initialize();
        System.getLogger("tck").log(Level.INFO, "Running on " + Containers.describe(container.getBeanManager()));
    }

    static BeanManager beanManager(ExtensionContext context) {
        return System.getProperty("tck.server") != null
                ? CDI.current().getBeanManager()
                : shared(context).container.getBeanManager();
    }

    @Override
    public void close() {
        container.close();
    }

    /** Booted for the first test, and closed by JUnit after the last. */
    private static ContainerUnderTest shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        ContainerUnderTest.class, type -> new ContainerUnderTest(), ContainerUnderTest.class);
    }
}
