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
 * The time of one event, end to end, that a listener hears by its name or by a pattern, among other patterns that do not
 * match it.
 */
public class WildcardBenchmark extends EventBenchmark {

    private static final String EVENT = "parcel_sent";

    @Param({EVENT, "parcel_*", "*"})
    public String pattern;

    @Param({"0", "100", "1000"})
    public int otherPatterns;

    private final ListenerBacklog backlog = new ListenerBacklog(1);
    private WeldDeployment deployment;
    private Observables observables;

    @Setup
    public void deploy() {
        var beans = NumberedNames.of("*_other_", otherPatterns).listeners(1);
        beans.add(ListenerClass.listening("Listener", List.of(List.of(pattern))));
        deployment = WeldDeployment.withProduct(beans);
        observables = deployment.bean(Observables.class);
    }

    @Benchmark
    @OperationsPerInvocation(ListenerBacklog.LIMIT)
    public void deliver(Blackhole blackhole) {
        long start = SenderCpuProfiler.now();
        for (int call = 0; call < ListenerBacklog.LIMIT; call++) {
            blackhole.consume(observables.send(EVENT, parcel));
        }
        SenderCpuProfiler.add(SenderCpuProfiler.now() - start, ListenerBacklog.LIMIT);
        backlog.add(ListenerBacklog.LIMIT);
        backlog.awaitQuiet();
    }

    @TearDown
    public void undeploy() {
        deployment.close();
    }
}
