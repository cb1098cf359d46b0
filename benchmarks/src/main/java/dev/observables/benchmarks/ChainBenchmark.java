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

    private ListenerBacklog backlog;
    private WeldDeployment deployment;
    private Observables observables;

    @Setup
    public void deploy() {
        var steps = NumberedNames.of("step_", depth).all();
        deployment = WeldDeployment.withProduct(List.of(ListenerClass.passing("Chain", steps)));
        observables = deployment.bean(Observables.class);
        backlog = new ListenerBacklog(depth);
    }

    @Benchmark
    @OperationsPerInvocation(ListenerBacklog.LIMIT)
    public void pass(Blackhole blackhole) {
        for (int chain = 0; chain < ListenerBacklog.LIMIT; chain++) {
            blackhole.consume(observables.send("step_0", parcel));
        }
        backlog.add(ListenerBacklog.LIMIT);
        backlog.awaitQuiet();
    }

    @TearDown
    public void undeploy() {
        deployment.close();
    }
}
