package dev.observables.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The executor of every contender: two threads, whatever the machine has. */
final class Pool {

    static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2, task -> {
        var thread = new Thread(task, "listener");
        thread.setDaemon(true);
        return thread;
    });

    private Pool() {}
}
