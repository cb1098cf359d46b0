package dev.observables.benchmarks.http.load;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The two ways to ask: as fast as answers come, and at a rate that does not depend on them. */
record Load(Connections connections, int threads, long nanos) {

    private static final int DIGITS = 3;

    /** Closed loop: each thread asks when it has its answer. Returns the requests a second. */
    double throughput(Variant variant) throws InterruptedException, ExecutionException {
        var before = connections.counts(variant);
        long start = System.nanoTime();
        long requests = onAll(() -> {
            long sent = 0;
            for (; System.nanoTime() - start < nanos; sent++) {
                connections.send(variant);
            }
            return sent;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        connections.awaitCalls(variant, before, requests);
        return requests / seconds;
    }

    /** Open loop: timed from the scheduled start, so that a request that starts late has waited. In nanoseconds. */
    Histogram latencies(Variant variant, int requestsPerSecond) throws InterruptedException, ExecutionException {
        var latencies = new ConcurrentHistogram(DIGITS);
        var before = connections.counts(variant);
        long interval = TimeUnit.SECONDS.toNanos(1) / requestsPerSecond;
        var tickets = new AtomicLong();
        long start = System.nanoTime();
        long requests = onAll(() -> {
            long sent = 0;
            for (long due = due(tickets, interval); due < nanos; due = due(tickets, interval), sent++) {
                for (long early = start + due - System.nanoTime(); early > 0; early = start + due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                connections.send(variant);
                latencies.recordValue(System.nanoTime() - start - due);
            }
            return sent;
        });
        connections.awaitCalls(variant, before, requests);
        return latencies;
    }

    private static long due(AtomicLong tickets, long interval) {
        return tickets.getAndIncrement() * interval;
    }

    private long onAll(Callable<Long> asking) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(asking))
                    .toList();
            long requests = 0;
            for (var thread : running) {
                requests += thread.get();
            }
            return requests;
        } finally {
            pool.shutdownNow();
        }
    }
}
