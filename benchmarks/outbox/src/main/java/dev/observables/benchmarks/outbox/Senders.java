package dev.observables.benchmarks.outbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Threads that sell, as fast as they can or at a rate. Ids are consecutive over all calls. */
final class Senders {

    private static final long PAUSE_NANOS = 200_000;

    private final Shop shop;
    private final int threads;
    private final AtomicLong ids = new AtomicLong();

    Senders(Shop shop, int threads) {
        this.shop = shop;
        this.threads = threads;
    }

    /** Of the next sale. */
    long nextId() {
        return ids.get();
    }

    /** Returns sales a second. */
    double send(int sales) throws InterruptedException, ExecutionException {
        return send(sales, Long.MAX_VALUE, 0);
    }

    /** Waits whenever that many calls of listeners have not started. */
    double send(int sales, long mostInFlight, int listeners) throws InterruptedException, ExecutionException {
        long before = Calls.started() - ids.get() * listeners;
        return onAll(sales, (sale, started) -> {
            while (listeners > 0 && sale * listeners - Calls.started() + before > mostInFlight) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    /** Each sale starts at its time, or later if all threads are busy. */
    void sendAtRate(int sales, int perSecond) throws InterruptedException, ExecutionException {
        long first = ids.get();
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        onAll(sales, (sale, started) -> {
            long due = started + (sale - first) * interval;
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
        });
    }

    private interface Pause {
        void before(long sale, long started);
    }

    private double onAll(int sales, Pause pause) throws InterruptedException, ExecutionException {
        long end = ids.get() + sales;
        long start = System.nanoTime();
        var pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, "sender"));
        try {
            var running = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        for (long id = ids.getAndIncrement(); id < end; id = ids.getAndIncrement()) {
                            pause.before(id, start);
                            shop.sell(Sale.of(id));
                            Calls.returned(id);
                        }
                    }))
                    .toList();
            for (var thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdown();
            ids.set(end);
        }
        return sales / ((System.nanoTime() - start) / 1e9);
    }
}
