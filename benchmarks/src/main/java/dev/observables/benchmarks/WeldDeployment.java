package dev.observables.benchmarks;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Collection;
import java.util.ServiceLoader;

/** A running container with the given beans alone. */
final class WeldDeployment implements AutoCloseable {

    private final SeContainer container;

    private WeldDeployment(SeContainerInitializer initializer, Collection<Class<?>> beans) {
        container = initializer
                .disableDiscovery()
                .addBeanClasses(beans.toArray(Class<?>[]::new))
                .initialize();
    }

    static WeldDeployment withoutProduct(Collection<Class<?>> beans) {
        return new WeldDeployment(SeContainerInitializer.newInstance(), beans);
    }

    static WeldDeployment withProduct(Collection<Class<?>> beans) {
        var initializer = SeContainerInitializer.newInstance();
        if (initializer.getClass().getName().startsWith("org.jboss.weld.")) {
            // without discovery Weld looks for no extensions either, while OpenWebBeans does
            ServiceLoader.load(Extension.class).forEach(initializer::addExtensions);
        }
        return new WeldDeployment(initializer, beans);
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public void close() {
        container.close();
    }
}
