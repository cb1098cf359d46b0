package dev.observables.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.internal.platform.ModuleLoaders;
import dev.observables.internal.platform.StandInLoader;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerExecutorTest {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    @AfterEach
    void restore() {
        thread.setContextClassLoader(before);
    }

    @Test
    void taskHasTheModulesLoaderWhereTheSenderHasOneThatStandsForIt() {
        var module = new URLClassLoader(new URL[0]);
        var loaders = new ModuleLoaders();
        thread.setContextClassLoader(module);
        loaders.add();
        thread.setContextClassLoader(new StandInLoader(module));
        var found = new CompletableFuture<ClassLoader>();

        new ListenerExecutor("any", loaders, ForkJoinPool::commonPool)
                .execute(() -> found.complete(Thread.currentThread().getContextClassLoader()));

        assertThat(found.join()).isSameAs(module);
    }
}
