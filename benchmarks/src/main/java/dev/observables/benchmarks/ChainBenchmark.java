package dev.observables.benchmarks;

import dev.observables.Observables;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time of one chain, end to end: each listener but the last sends the event that the next one hears. As many chains
 * as may be in flight run at the same time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", Backlog.ROOM_FOR_ALL, Pool.CARRIERS, Pool.MOST_CARRIERS})
public class ChainBenchmark {

    @Param({"1", "5", "20"})
    public int depth;

    private final Parcel parcel = new Parcel(1);
    private Backlog backlog;
    private Deployment deployment;
    private Observables observables;

    @Setup
    public void deploy() {
        var steps = Names.of("step_", depth).all();
        deployment = Deployment.withProduct(List.of(ListenerClass.passing("Chain", steps)));
        observables = deployment.bean(Observables.class);
        backlog = new Backlog(depth);
    }

    @Benchmark
    @OperationsPerInvocation(Backlog.LIMIT)
    public void pass(Blackhole blackhole) {
        for (int chain = 0; chain < Backlog.LIMIT; chain++) {
            blackhole.consume(observables.send("step_0", parcel));
        }
        backlog.add(Backlog.LIMIT);
        backlog.awaitQuiet();
    }

    @TearDown
    public void undeploy() {
        deployment.close();
    }
}
