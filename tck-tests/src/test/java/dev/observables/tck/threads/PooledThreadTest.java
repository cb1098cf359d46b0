package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server's only thread, which has a class loader of its own, and what is left on it after a listener. */
@Tag("embedded")
class PooledThreadTest {

    enum End implements ListenerWork {
        NORMAL {
            @Override
            public void run(ObservableEvent event) {}
        },
        ERROR {
            @Override
            public void run(ObservableEvent event) {
                throw new AssertionError("of the listener");
            }
        },
        CLASS_LOADER_LEFT_BEHIND {
            @Override
            public void run(ObservableEvent event) {
                Thread.currentThread().setContextClassLoader(null);
            }
        }
    }

    @RequestScoped
    static class Request {

        int number() {
            return 1;
        }
    }

    private final ClassLoader serversLoader = new URLClassLoader("server", new URL[0], null);
    private final ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
        var thread = NamedExecutor.threadFactory().newThread(task);
        thread.setContextClassLoader(serversLoader);
        return thread;
    });

    private final NamedExecutor named = NamedExecutor.of(pool);
    private final Deployment deployment =
            named.deployment(Worker.class, Request.class).start();

    @AfterEach
    void stop() {
        deployment.close();
        named.close();
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-4.2: On a thread with another class loader, a listener has the application's.")
    void applicationsClassLoaderIsThereInAListener(End before) {
        var loader = new CompletableFuture<ClassLoader>();
        Patience.result(deployment.observables().send("work", before));

        deployment.observables().send("work", (ListenerWork)
                event -> loader.complete(Thread.currentThread().getContextClassLoader()));

        assertThat(Patience.result(loader)).isSameAs(deployment.classLoader());
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-4.2: After a listener its thread has its own class loader again.")
    void classLoaderDoesNotStick(End end) throws Exception {
        Patience.result(deployment.observables().send("work", end));

        assertThat(afterwards(() -> Thread.currentThread().getContextClassLoader()))
                .isSameAs(serversLoader);
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-4.2: An event sent on the same thread after a listener begins a chain of its own.")
    void heardEventDoesNotStick(End end) throws Exception {
        var observables = deployment.observables();
        Patience.result(observables.send("work", end));

        Delivery delivery = Patience.result(afterwards(() -> observables.send("work", ListenerWork.NOTHING)));

        assertThat(delivery.event().causationId()).isNull();
        assertThat(delivery.event().depth()).isZero();
        assertThat(delivery.event().correlationId()).isEqualTo(delivery.event().id());
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-4.2: After a listener no request context is active on its thread.")
    void requestContextDoesNotStick(End end) throws Exception {
        var request = deployment.get(Request.class);
        Patience.result(deployment.observables().send("work", (ListenerWork) event -> {
            request.number();
            end.run(event);
        }));

        assertThat(afterwards(() -> {
                    try {
                        return "active: " + request.number();
                    } catch (ContextNotActiveException inactive) {
                        return "inactive";
                    }
                }))
                .isEqualTo("inactive");
    }

    /** Runs as the thread's next task. */
    private <T> T afterwards(Callable<T> task) throws Exception {
        return pool.submit(task).get(10, TimeUnit.SECONDS);
    }
}
