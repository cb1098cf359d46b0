package dev.observables.benchmarks;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The executor of every contender: two threads, whatever the machine has, or a virtual thread for each task. */
final class Pool {

    /** JVM's arguments: virtual threads share as many carriers as the pool has threads. */
    static final String CARRIERS = "-Djdk.virtualThreadScheduler.parallelism=" + Pool.THREADS;

    static final String MOST_CARRIERS = "-Djdk.virtualThreadScheduler.maxPoolSize=" + Pool.THREADS;

    static final int THREADS = 2;
    static final String VIRTUAL = "virtual";

    private static ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "listener");
        thread.setDaemon(true);
        return thread;
    });

    private Pool() {}

    /** Before anything is deployed: {@code pool}, or {@code virtual} on Java 21 and later. */
    static void use(String kind) {
        switch (kind) {
            case "pool" -> {
                // it is there
            }
            case VIRTUAL -> executor = virtualThreads();
            default -> throw new IllegalArgumentException("executor=" + kind + ": pool and virtual are known");
        }
    }

    static ExecutorService executor() {
        return executor;
    }

    /** The same executor for a library that shuts it down: MBassador's bus does so when it is finalized. */
    static ExecutorService unstoppable() {
        var shared = executor;
        return new AbstractExecutorService() {
            @Override
            public void execute(Runnable task) {
                shared.execute(task);
            }

            @Override
            public void shutdown() {
                // the pool serves the other contenders
            }

            @Override
            public List<Runnable> shutdownNow() {
                return List.of();
            }

            @Override
            public boolean isShutdown() {
                return shared.isShutdown();
            }

            @Override
            public boolean isTerminated() {
                return shared.isTerminated();
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
                return shared.awaitTermination(timeout, unit);
            }
        };
    }

    static boolean isVirtual() {
        return !(executor instanceof ThreadPoolExecutor);
    }

    private static ExecutorService virtualThreads() {
        try {
            // compiled for Java 17, which has none
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException("executor=virtual needs Java 21 or later", absent);
        }
    }
}
