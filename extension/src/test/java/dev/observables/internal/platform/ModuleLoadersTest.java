package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModuleLoadersTest {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();
    private final ClassLoader first = new URLClassLoader(new URL[0]);
    private final ClassLoader second = new URLClassLoader(new URL[0]);
    private final ModuleLoaders loaders = new ModuleLoaders();

    @AfterEach
    void restore() {
        thread.setContextClassLoader(before);
    }

    @Test
    void loaderThatStandsForAModulesIsReplacedByTheModules() {
        start(first);
        start(second);

        thread.setContextClassLoader(new StandInLoader(second));

        assertThat(loaders.ofThread()).isSameAs(second);
    }

    @Test
    void everyOtherLoaderStaysAsItIs() {
        start(first);

        for (var loader : new ClassLoader[] {first, second, new URLClassLoader(new URL[0], first), null}) {
            thread.setContextClassLoader(loader);

            assertThat(loaders.ofThread()).isSameAs(loader);
        }
    }

    @Test
    void capturedTaskHasTheModulesLoaderOnAnotherThread() {
        start(first);
        thread.setContextClassLoader(new StandInLoader(first));
        var found = new CompletableFuture<ClassLoader>();

        var task = new Contexts(loaders)
                .capture(() -> found.complete(Thread.currentThread().getContextClassLoader()));
        CompletableFuture.runAsync(task).join();

        assertThat(found.join()).isSameAs(first);
    }

    private void start(ClassLoader module) {
        thread.setContextClassLoader(module);
        loaders.add();
    }
}
