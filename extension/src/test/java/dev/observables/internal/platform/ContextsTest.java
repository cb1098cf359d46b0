package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.concurrent.ContextService;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a server's contextual proxies may be used for. */
class ContextsTest {

    /** What the server's service makes of a task. */
    private static UnaryOperator<Runnable> service;

    private final Contexts contexts = new Contexts(new ModuleLoaders());

    @RegisterExtension
    final NamingProvider provider = new NamingProvider(ContextsTest::lookUp);

    @Test
    void threadsInTheSameContextsHaveProxiesOfTheirOwn() throws Exception {
        var proxies = new AtomicInteger();
        var runs = new AtomicInteger();
        service = task -> {
            proxies.incrementAndGet();
            var threads = new AtomicInteger();
            return () -> {
                assertThat(threads.incrementAndGet()).isEqualTo(1);
                task.run();
                threads.decrementAndGet();
            };
        };
        contexts.locate();
        var task = contexts.captureForAll(runs::incrementAndGet);

        var threads = Executors.newFixedThreadPool(8);
        try {
            var ends = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (int i = 0; i < 1_000; i++) {
                            task.run();
                        }
                        return null;
                    })
                    .toList());
            for (var end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(runs).hasValue(8_000);
        // one for each thread, and one that each may have left for another at the same moment
        assertThat(proxies.get()).isLessThanOrEqualTo(16);
    }

    @Test
    void contextsThatAreGoneHoldUpNobody() {
        service = task -> () -> {
            throw new IllegalStateException("the component is stopped");
        };
        contexts.locate();
        var task = contexts.captureForAll(() -> {});

        assertThatIllegalStateException().isThrownBy(task::run).withMessage("the component is stopped");
        assertThatIllegalStateException().isThrownBy(task::run).withMessageContaining("any more");
    }

    private static Object lookUp(String name) {
        assertThat(name).isEqualTo("java:comp/DefaultContextService");
        return Proxy.newProxyInstance(
                ContextsTest.class.getClassLoader(),
                new Class<?>[] {ContextService.class},
                (proxy, method, arguments) -> service.apply((Runnable) arguments[0]));
    }
}
