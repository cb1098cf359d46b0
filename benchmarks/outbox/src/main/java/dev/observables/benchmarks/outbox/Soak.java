package dev.observables.benchmarks.outbox;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sales with a bounded number of deliveries in flight, looked at once in each window of time. */
final class Soak {

    private final Trial trial;
    private final Tables tables;
    private final Senders senders;
    private final List<Window> windows = new ArrayList<>();

    /** At its end. */
    private record Window(double deliveriesPerSecond, long heap, long tables) {}

    Soak(Trial trial, Tables tables, Senders senders) {
        this.trial = trial;
        this.tables = tables;
        this.senders = senders;
    }

    void run() throws InterruptedException, SQLException {
        send(trial.sales("warmup"));
        var sending = CompletableFuture.runAsync(() -> send(trial.sales("deliveries")));
        while (!sending.isDone()) {
            look(sending);
        }
        sending.join();
        tables.awaitPending(0);
        // the last window is cut off
        var last = windows.get(Math.max(0, windows.size() - 2));
        trial.figure("windows", windows.size());
        trial.figure("deliveries/s, first window", windows.get(0).deliveriesPerSecond);
        trial.figure("deliveries/s, last window", last.deliveriesPerSecond);
        trial.figure("heap MB, first window", windows.get(0).heap / 1e6);
        trial.figure("heap MB, last window", last.heap / 1e6);
        trial.figure("tables MB, first window", windows.get(0).tables / 1e6);
        trial.figure("tables MB, last window", last.tables / 1e6);
        trial.figure("repetitions", tables.repetitions(trial.listeners()));
    }

    private void send(int sales) {
        try {
            senders.send(sales, trial.number("in-flight"), trial.listeners());
        } catch (InterruptedException | ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    private void look(CompletableFuture<Void> sending) throws InterruptedException, SQLException {
        long calls = Calls.started();
        long start = System.nanoTime();
        try {
            sending.get(Duration.ofSeconds(trial.number("window")).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillSending) {
            // as expected
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        double rate = (Calls.started() - calls) / ((System.nanoTime() - start) / 1e9);
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        windows.add(new Window(rate, heap, tables.size()));
    }
}
