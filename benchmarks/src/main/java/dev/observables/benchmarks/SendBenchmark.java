package dev.observables.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time of one call of a sending method, on the sender's thread.
 *
 * <p>Measured in batches of as many calls as may be in flight. Between two batches the sender waits until its listeners
 * have caught up, and no clock runs meanwhile: waiting is not counted.
 */
public class SendBenchmark extends ContenderBenchmark {

    @Param
    public Contender contender;

    @Setup
    public void deploy() {
        deploy(contender);
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
            blackhole.consume(sender.send(parcel));
        }
        SenderCpuProfiler.add(SenderCpuProfiler.now() - start, ListenerBacklog.LIMIT);
        backlog.add(ListenerBacklog.LIMIT);
    }
}
