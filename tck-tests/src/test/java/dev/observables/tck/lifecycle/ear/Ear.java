package dev.observables.tck.lifecycle.ear;

import dev.observables.Observables;
import dev.observables.tck.Deployment;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import java.lang.annotation.Annotation;
import java.util.Map;

/** Two web applications and a library in one container, with the class loaders that an application server gives them. */
public final class Ear implements AutoCloseable {

    private final ClassLoader first = new ModuleLoader(FirstWar.class);
    private final ClassLoader second = new ModuleLoader(SecondWar.class);
    private final Class<? extends Part> firstWar = load(first, FirstWar.class, Part.class);
    private final Class<? extends Part> secondWar = load(second, SecondWar.class, Part.class);
    private final Deployment deployment;

    public Ear(String drainTimeout) {
        var server = new ServerLoader(Map.of(firstWar.getName(), firstWar, secondWar.getName(), secondWar));
        deployment = Deployment.with("observables.drain-timeout", drainTimeout)
                .beans(load(server, EarServer.class, Object.class))
                .beans(firstWar, secondWar, EarLibrary.class)
                .start();
        // a server tells it for each web application, where Java SE has one application
        fire(Initialized.Literal.APPLICATION);
    }

    public Part library() {
        return deployment.get(EarLibrary.class);
    }

    public Part firstWar() {
        return deployment.get(firstWar);
    }

    public Part secondWar() {
        return deployment.get(secondWar);
    }

    public Observables observables() {
        return deployment.observables();
    }

    /** As a server undeploys it alone: on a thread that has its class loader. */
    public void undeployFirstWar() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(first);
        try {
            fire(BeforeDestroyed.Literal.APPLICATION);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    @Override
    public void close() {
        deployment.close();
    }

    private void fire(Annotation qualifier) {
        deployment
                .container()
                .getBeanManager()
                .getEvent()
                .select(Object.class, qualifier)
                .fire(this);
    }

    private static <T> Class<? extends T> load(ClassLoader loader, Class<?> original, Class<T> type) {
        try {
            return loader.loadClass(original.getName()).asSubclass(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
