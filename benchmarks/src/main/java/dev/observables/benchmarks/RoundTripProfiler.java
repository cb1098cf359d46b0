package dev.observables.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How long memory takes from one processor to another and back, before and after an iteration. A thread that
 * hands work to another pays it each time, and the processors of a virtual machine may be moved, to where they share a cache or to where they
 * do not.
 */
public final class RoundTripProfiler implements InternalProfiler {

    static final String RESULT = "round-trip";

    private static final int BATCHES = 20;
    private static final int TRIPS = 1_000;

    private double before;

    @Override
    public String getDescription() {
        return "Time of a cache line from one processor to another and back";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = measure();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double mean = (before + measure()) / 2;
        return Double.isNaN(mean) ? List.of() : List.of(new ScalarResult(RESULT, mean, "ns", AggregationPolicy.AVG));
    }

    /** The shortest of the batches: in the others a thread was held up. NaN where there is one processor. */
    private static double measure() {
        if (Runtime.getRuntime().availableProcessors() == 1) {
            return Double.NaN;
        }
        var ball = new AtomicLong();
        var partner = new Thread(() -> {
            for (long trip = 1; trip < 2L * BATCHES * TRIPS; trip += 2) {
                await(ball, trip);
                ball.set(trip + 1);
            }
        });
        partner.start();
        long shortest = Long.MAX_VALUE;
        long trip = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int i = 0; i < TRIPS; i++) {
                ball.set(trip + 1);
                trip += 2;
                await(ball, trip);
            }
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return (double) shortest / TRIPS;
    }

    private static void await(AtomicLong ball, long value) {
        while (ball.get() != value) {
            Thread.onSpinWait();
        }
    }
}
