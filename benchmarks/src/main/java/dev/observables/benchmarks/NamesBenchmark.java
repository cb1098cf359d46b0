package dev.observables.benchmarks;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time of one {@code Observables.send} in a deployment of many names that each have a listener and are
 * sent in turn. Batches and clock are those of {@link SendBenchmark}.
 */
public class NamesBenchmark extends ManyNamesBenchmark {

    private int next;

    @Setup
    public void deploy() {
        deployNames();
        Arrays.stream(inTurn).forEach(this::sendAndWait);
    }

    @Setup(Level.Invocation)
    public void awaitQuiet() {
        backlog.awaitQuiet();
    }

    @Benchmark
    @OperationsPerInvocation(ListenerBacklog.LIMIT)
    public void send(Blackhole blackhole) {
        long start = SenderCpuProfiler.now();
        for (int call = 0; call < ListenerBacklog.LIMIT; call++) {
            blackhole.consume(observables.send(inTurn[next], parcel));
            next = next + 1 == inTurn.length ? 0 : next + 1;
        }
        SenderCpuProfiler.add(SenderCpuProfiler.now() - start, ListenerBacklog.LIMIT);
        backlog.add(ListenerBacklog.LIMIT);
    }

    @TearDown
    public void undeploy() {
        undeployNames();
    }

    /** What happens once for each name, such as making its listener's proxy, is over before the measurement. */
    private void sendAndWait(String name) {
        observables.send(name, parcel);
        backlog.add(1);
        backlog.awaitQuiet();
    }
}
