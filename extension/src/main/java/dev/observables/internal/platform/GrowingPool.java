package dev.observables.internal.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool of platform threads that makes up for those that are blocked, so that a listener may wait for the listeners of
 * an event that it sends.
 *
 * <p>Up to {@link #LEAST} tasks have a new thread each; others are queued. While tasks are queued, a watch adds a thread for
 * each one that has waited, asleep or for a lock, throughout one of its rounds: at most {@link #MOST} in all, which are
 * reported once. Short tasks are never caught waiting for so long, so that a burst of them adds none. A thread ends after
 * ten seconds without a task.
 */
public final class GrowingPool extends ThreadPoolExecutor {

    public static final int LEAST = Math.max(16, 2 * Runtime.getRuntime().availableProcessors());
    public static final int MOST = LEAST + 240;

    private static final int IDLE_SECONDS = 10;
    private static final int ROUND_MILLIS = 20;

    private final Workers workers;
    private final ScheduledThreadPoolExecutor watch;
    private final AtomicBoolean isWatching = new AtomicBoolean();
    private int most = MOST;
    private boolean isReported;

    /** @param loader the context class loader of threads whose task sets no other */
    public GrowingPool(ClassLoader loader) {
        this(new Workers(loader));
    }

    private GrowingPool(Workers workers) {
        super(LEAST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), workers);
        allowCoreThreadTimeOut(true);
        this.workers = workers;
        watch = new ScheduledThreadPoolExecutor(1, task -> new OwnThread(task, "observables-pool", workers.loader()));
        watch.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        super.execute(task);
        if (!isWatching.get() && !getQueue().isEmpty() && isWatching.compareAndSet(false, true)) {
            scheduleRound();
        }
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        ((Worker) thread).step();
    }

    @Override
    protected void afterExecute(Runnable task, Throwable failure) {
        ((Worker) Thread.currentThread()).step();
    }

    @Override
    protected void terminated() {
        watch.shutdownNow();
    }

    private void watch() {
        if (getQueue().isEmpty()) {
            setCorePoolSize(LEAST);
            isWatching.set(false);
            // a task may have been queued since, by a thread that saw the watch still running
            if (getQueue().isEmpty() || !isWatching.compareAndSet(false, true)) {
                return;
            }
        }
        makeUpFor(workers.blocked());
        scheduleRound();
    }

    private void makeUpFor(int blocked) {
        try {
            // starts the threads that are missing, as far as tasks are queued
            setCorePoolSize(Math.min(LEAST + blocked, most));
        } catch (OutOfMemoryError noThread) {
            most = Math.max(LEAST, getPoolSize());
            setCorePoolSize(most);
        }
        if (blocked >= most && !isReported) {
            isReported = true;
            Log.warn(Messages.POOL_EXHAUSTED.text(blocked, getQueue().size()));
        }
    }

    private void scheduleRound() {
        try {
            watch.schedule(this::watch, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException terminated) {
            Log.debug(() -> "The watch of the library's own pool has stopped");
        }
    }

    /** Makes the pool's threads, and knows those that are alive. */
    private record Workers(ClassLoader loader, Set<Worker> alive, AtomicInteger number) implements ThreadFactory {

        Workers(ClassLoader loader) {
            this(loader, ConcurrentHashMap.newKeySet(), new AtomicInteger());
        }

        @Override
        public Thread newThread(Runnable tasks) {
            return new Worker(tasks, "observables-" + number.incrementAndGet(), this);
        }

        int blocked() {
            return (int) alive.stream().filter(Worker::isBlocked).count();
        }
    }

    private static final class Worker extends OwnThread {

        private final Set<Worker> alive;
        /** Odd while a task runs. Only the thread itself writes it. */
        private volatile int steps;
        /** Of the watch alone. */
        private int stepsBefore;

        Worker(Runnable tasks, String name, Workers workers) {
            super(tasks, name, workers.loader());
            alive = workers.alive();
        }

        @Override
        public void run() {
            alive.add(this);
            try {
                super.run();
            } finally {
                alive.remove(this);
            }
        }

        void step() {
            steps = steps + 1;
        }

        /** Whether it is in the task that it was in when this was last asked, and waits for something else than a processor. */
        boolean isBlocked() {
            int now = steps;
            boolean isInSameTask = now == stepsBefore && now % 2 != 0;
            stepsBefore = now;
            return isInSameTask && getState() != State.RUNNABLE;
        }
    }
}
