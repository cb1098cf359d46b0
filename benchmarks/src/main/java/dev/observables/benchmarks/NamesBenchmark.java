package dev.observables.benchmarks;

import dev.observables.Observables;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time of one {@code Observables.send} in a deployment of many names that each have a listener and are
 * sent in turn. Batches and clock are those of {@link SendBenchmark}.
 */
public class NamesBenchmark extends EventBenchmark {

    @Param({"1", "100", "1000", "10000"})
    public int names;

    /** With 1, ten thousand names are ten thousand methods as well, and their cost is measured with that of the names. */
    @Param("100")
    public int namesPerListener;

    private final Backlog backlog = new Backlog(1);
    private Deployment deployment;
    private Observables observables;
    private String[] inTurn;
    private int next;

    @Setup
    public void deploy() {
        var all = Names.of("name_", names);
        deployment = Deployment.withProduct(all.listeners(namesPerListener));
        observables = deployment.bean(Observables.class);
        inTurn = all.shuffled();
        Arrays.stream(inTurn).forEach(this::sendAndWait);
    }

    @Setup(Level.Invocation)
    public void awaitQuiet() {
        backlog.awaitQuiet();
    }

    @Benchmark
    @OperationsPerInvocation(Backlog.LIMIT)
    public void send(Blackhole blackhole) {
        long start = SenderCpuProfiler.now();
        for (int call = 0; call < Backlog.LIMIT; call++) {
            blackhole.consume(observables.send(inTurn[next], parcel));
            next = next + 1 == inTurn.length ? 0 : next + 1;
        }
        SenderCpuProfiler.add(SenderCpuProfiler.now() - start, Backlog.LIMIT);
        backlog.add(Backlog.LIMIT);
    }

    @TearDown
    public void undeploy() {
        backlog.awaitQuiet();
        deployment.close();
    }

    /** What happens once for each name, such as making its listener's proxy, is over before the measurement. */
    private void sendAndWait(String name) {
        observables.send(name, parcel);
        backlog.add(1);
        backlog.awaitQuiet();
    }
}
