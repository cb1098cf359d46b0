package dev.observables.benchmarks.outbox;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;

/** The calls of this process's listeners, whoever makes them. Times are kept once {@link #keepTimes} has been called. */
final class Calls {

    private static final LongAdder STARTED = new LongAdder();
    private static volatile Times times;

    /** In nanoseconds, of sales with consecutive ids. */
    private record Times(long first, AtomicLongArray sold, AtomicLongArray returned, AtomicLongArray[] started) {

        boolean contains(long sale) {
            return sale >= first && sale < first + sold.length();
        }
    }

    private Calls() {}

    static long started() {
        return STARTED.sum();
    }

    static void keepTimes(long firstSale, int sales, int listeners) {
        var started = new AtomicLongArray[listeners];
        for (int listener = 0; listener < listeners; listener++) {
            started[listener] = new AtomicLongArray(sales);
        }
        times = new Times(firstSale, new AtomicLongArray(sales), new AtomicLongArray(sales), started);
    }

    /** The sender's insert is done, and its transaction is about to end. */
    static void sold(long sale) {
        var kept = times;
        if (kept != null && kept.contains(sale)) {
            kept.sold.set((int) (sale - kept.first), System.nanoTime());
        }
    }

    /** The sender's method has returned. */
    static void returned(long sale) {
        var kept = times;
        if (kept != null && kept.contains(sale)) {
            kept.returned.set((int) (sale - kept.first), System.nanoTime());
        }
    }

    static void started(int listener, long sale) {
        STARTED.increment();
        var kept = times;
        if (kept != null && kept.contains(sale)) {
            kept.started[listener].compareAndSet((int) (sale - kept.first), 0, System.nanoTime());
        }
    }

    /** From the sender's insert until the first attempt's start: the commit is part of it. */
    static Histogram sinceInsert() {
        return histogram(times.sold);
    }

    /** From the return of the sender's method until the first attempt's start; 0 where the listener started before. */
    static Histogram sinceReturn() {
        return histogram(times.returned);
    }

    private static Histogram histogram(AtomicLongArray from) {
        var histogram = new Histogram(3);
        for (var started : times.started) {
            for (int sale = 0; sale < from.length(); sale++) {
                histogram.recordValue(Math.max(0, started.get(sale) - from.get(sale)));
            }
        }
        return histogram;
    }
}
