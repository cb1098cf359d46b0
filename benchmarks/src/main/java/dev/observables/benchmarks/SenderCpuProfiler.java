package dev.observables.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time that the sender's thread spends on one call. Sender and pool are three threads, and on a machine
 * that has fewer processors to give the clock on the wall measures its scheduler as well; this does not.
 */
public final class SenderCpuProfiler implements InternalProfiler {

    static final String RESULT = "sender-cpu";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    // one sender, which is also the thread that starts and ends an iteration's measurement
    private static long nanos;
    private static long calls;

    /** The processor time of the calling thread up to now. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    static void add(long nanosOfBatch, int callsOfBatch) {
        nanos += nanosOfBatch;
        calls += callsOfBatch;
    }

    @Override
    public String getDescription() {
        return "Processor time of the sender's thread per call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        nanos = 0;
        calls = 0;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return calls == 0
                ? List.of()
                : List.of(new ScalarResult(RESULT, (double) nanos / calls, "ns/op", AggregationPolicy.AVG));
    }
}
