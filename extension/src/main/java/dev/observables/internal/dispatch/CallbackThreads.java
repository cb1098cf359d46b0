package dev.observables.internal.dispatch;

import dev.observables.internal.platform.OwnThread;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Threads for the end of calls that no listener's thread ends. What a caller has chained to a delivery may block such a
 * thread, and holds up neither the timers nor a shutdown.
 */
final class CallbackThreads {

    private static final long STOP_SECONDS = 1;

    /** That of the deployment, for what is chained to a delivery. */
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

    /** @param isAwaited whether a caller may be called back; where none is, the current thread does it */
    void end(boolean isAwaited, Runnable ending) {
        if (!isAwaited) {
            ending.run();
            return;
        }
        try {
            threads.execute(ending);
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            ending.run();
        }
    }

    void stop() {
        threads.shutdown();
        try {
            // completing the stages takes no time; what is chained to them is not waited for
            threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(Runnable task) {
        return new OwnThread(task, "observables-callbacks", loader);
    }
}
