package dev.observables.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time of one {@code Observables.send} among the first ten thousand of a deployment: with ten thousand names every
 * send is the first of its name. Each iteration deploys anew; what is warm is the JVM alone.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
public class NewNamesBenchmark extends ManyNamesBenchmark {

    private static final int SENDS = 10_000;

    @Setup(Level.Iteration)
    public void deploy() {
        deployNames();
    }

    @Benchmark
    @OperationsPerInvocation(SENDS)
    public void sendFirst(Blackhole blackhole) {
        long start = SenderCpuProfiler.now();
        for (int call = 0; call < SENDS; call++) {
            blackhole.consume(observables.send(inTurn[call % inTurn.length], parcel));
        }
        SenderCpuProfiler.add(SenderCpuProfiler.now() - start, SENDS);
        backlog.add(SENDS);
    }

    @TearDown(Level.Iteration)
    public void undeploy() {
        undeployNames();
    }
}
