package dev.observables.tck;

import dev.observables.Observables;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A container of its own, for tests that need other configuration or beans that do not deploy. Opened and closed on one
 * thread; until it is closed or {@link #detach} is called, its configuration is in the system properties, and its class loader
 * is the thread's.
 */
public final class Deployment implements AutoCloseable {

    private final Surroundings surroundings;
    private final SeContainer container;

    private Deployment(Surroundings surroundings, SeContainer container) {
        this.surroundings = surroundings;
        this.container = container;
    }

    public static Preparation with(String key, String value) {
        return new Preparation().with(key, value);
    }

    /** One that takes as many calls at a time, and rejects more. */
    public static Preparation rejectingAbove(int calls) {
        return with("observables.max-in-flight", String.valueOf(calls)).with("observables.overflow", "reject");
    }

    public static Preparation of(Class<?>... beans) {
        return new Preparation().beans(beans);
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Fills the {@code @Inject} fields of an object that is no bean, such as a test. */
    public void inject(Object instance) {
        InjectionExtension.inject(instance, container.getBeanManager());
    }

    public Observables observables() {
        return get(Observables.class);
    }

    public SeContainer container() {
        return container;
    }

    /** The class loader that the deployment's own threads should have. */
    public ClassLoader classLoader() {
        return surroundings.classLoader;
    }

    /**
     * Restores system properties and the thread's class loader now that the configuration has been read, so that several
     * deployments can be closed in any order. What is used of the deployment then needs its class loader on the thread.
     */
    public void detach() {
        surroundings.restore();
    }

    @Override
    public void close() {
        try {
            if (container.isRunning()) {
                container.close();
            }
        } finally {
            surroundings.close();
        }
    }

    /** What will be deployed. */
    public static final class Preparation {

        private final Map<String, String> configuration = new LinkedHashMap<>();
        private final List<Class<?>> beans = new ArrayList<>();
        private final List<Extension> extensions = new ArrayList<>();

        private Preparation() {}

        public Preparation with(String key, String value) {
            configuration.put(key, value);
            return this;
        }

        public Preparation beans(Class<?>... classes) {
            beans.addAll(List.of(classes));
            return this;
        }

        /** Besides the one under test. */
        public Preparation extension(Extension extension) {
            extensions.add(extension);
            return this;
        }

        public Deployment start() {
            var surroundings = new Surroundings(configuration, classLoaderOfBeans());
            try {
                var container = Containers.initializer(surroundings.classLoader, beans)
                        .addExtensions(extensions.toArray(Extension[]::new))
                        .initialize();
                return new Deployment(surroundings, container);
            } catch (Throwable failure) {
                surroundings.close();
                throw failure;
            }
        }

        /** A test may have beans that the module's own class loader does not know. */
        private ClassLoader classLoaderOfBeans() {
            var own = Deployment.class.getClassLoader();
            return beans.stream()
                    .map(Class::getClassLoader)
                    .filter(loader -> loader != own)
                    .findFirst()
                    .orElse(own);
        }

        /** Starts, and expects that it cannot. */
        public FailedStart startFails() {
            var log = new FailedStart.ContainerLog();
            try (log) {
                start().close();
                throw new AssertionError("deployed, and should have failed: " + beans);
            } catch (RuntimeException failure) {
                return new FailedStart(failure, log.lines());
            }
        }
    }

    /**
     * The state that a JVM's containers share. OpenWebBeans keeps its containers by class loader, and a failed one for
     * ever, so each has one of its own.
     */
    private static final class Surroundings {

        private final Map<String, String> before = new HashMap<>();
        private final ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();
        private final URLClassLoader classLoader;
        private boolean restored;

        Surroundings(Map<String, String> configuration, ClassLoader parent) {
            classLoader = new URLClassLoader("deployment", new URL[0], parent);
            configuration.forEach((key, value) -> before.put(key, System.setProperty(key, value)));
            Thread.currentThread().setContextClassLoader(classLoader);
        }

        void restore() {
            if (restored) {
                return;
            }
            restored = true;
            before.forEach((key, value) -> {
                if (value == null) {
                    System.clearProperty(key);
                } else {
                    System.setProperty(key, value);
                }
            });
            Thread.currentThread().setContextClassLoader(loaderBefore);
        }

        void close() {
            restore();
            try {
                classLoader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
