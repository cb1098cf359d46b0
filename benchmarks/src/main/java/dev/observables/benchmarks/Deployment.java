package dev.observables.benchmarks;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Collection;

/** A running container with the given beans alone. */
final class Deployment implements AutoCloseable {

    private final SeContainer container;

    Deployment(Collection<Class<?>> beans) {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(beans.toArray(Class<?>[]::new))
                .initialize();
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public void close() {
        container.close();
    }
}
