package dev.observables.benchmarks;

import dev.observables.Observables;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time of one chain, end to end: each listener but the last sends the event that the next one hears. As many chains
 * as may be in flight run at the same time.
 */
public class ChainBenchmark extends EventBenchmark {

    @Param({"1", "5", "20"})
    public int depth;

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
