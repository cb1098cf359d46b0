package dev.observables.internal.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** An executor that a model checker sees through: so many threads at most, each of which ends when nothing is queued. */
final class ModelThreads implements Executor {

    private final int size;
    private final int queueSize;
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<Thread> started = new ArrayList<>();
    private int working;

    ModelThreads(int size, int queueSize) {
        this.size = size;
        this.queueSize = queueSize;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (working < size) {
            working++;
            started.add(Interleavings.started(() -> work(task)));
        } else if (queue.size() < queueSize) {
            queue.add(task);
        } else {
            throw new RejectedExecutionException("full");
        }
    }

    private void work(Runnable first) {
        for (var task = first; task != null; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        var next = queue.poll();
        if (next == null) {
            working--;
        }
        return next;
    }

    /** Returns when all have ended, also those that the earlier ones have started. */
    void join() {
        for (int ended = 0; ended < started(); ended++) {
            Interleavings.join(started.get(ended));
        }
    }

    private synchronized int started() {
        return started.size();
    }
}
