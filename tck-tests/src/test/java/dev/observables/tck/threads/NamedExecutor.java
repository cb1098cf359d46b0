package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Deployment;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.Patience;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An executor that the naming context offers under a name of its own, and that ends with the test. */
public final class NamedExecutor implements AutoCloseable {

    private final String name = "java:comp/test/" + UUID.randomUUID();
    private final Executor executor;

    private NamedExecutor(Executor executor) {
        this.executor = executor;
        NamingEntries.bind(name, executor);
    }

    public static NamedExecutor of(Executor executor) {
        return new NamedExecutor(executor);
    }

    /** Threads whose names begin with {@code pool-of-test}. */
    public static NamedExecutor pool(int threads) {
        return of(Executors.newFixedThreadPool(threads, threadFactory()));
    }

    /** Threads of the same names, which reject a task when all are busy and as many are queued. */
    public static NamedExecutor rejectingPool(int threads, int queued) {
        var queue = queued == 0 ? new SynchronousQueue<Runnable>() : new ArrayBlockingQueue<Runnable>(queued);
        return of(new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, queue, threadFactory()));
    }

    public static ThreadFactory threadFactory() {
        return task -> {
            var thread = new Thread(task, "pool-of-test");
            thread.setDaemon(true);
            return thread;
        };
    }

    public String name() {
        return name;
    }

    public Executor executor() {
        return executor;
    }

    /** Waits until a task that it is given now has run: on a pool of one thread, all earlier ones have. */
    public void untilIdle() {
        var task = new FutureTask<>(() -> "the executor is idle");
        executor.execute(task);
        assertThat(task).succeedsWithin(Patience.LIMIT);
    }

    /** A deployment whose listeners run on it. */
    public Deployment.Preparation deployment(Class<?>... beans) {
        return NamingEntries.seenBy(Deployment.with("observables.executor", name))
                .beans(beans);
    }

    @Override
    public void close() {
        NamingEntries.unbind(name);
        if (executor instanceof ExecutorService service) {
            service.shutdownNow();
        }
    }
}
