package dev.observables.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How many events go from senders to listeners where there are more than the product lets in: nothing but its own bound, as it
 * is by default, holds the senders back. JMH's {@code -t} says how many threads send.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class OverflowBenchmark extends EventBenchmark {

    @Param({"1", "4", "16"})
    public int listeners;

    private Wiring wiring;
    private Sender sender;

    @Setup
    public void deploy() {
        wiring = Contender.PRODUCT.wire(listeners);
        sender = wiring.sender();
    }

    @Benchmark
    public Parcel send() {
        return sender.send(parcel);
    }

    /** The shutdown waits for what is in flight. */
    @TearDown
    public void undeploy() {
        wiring.close();
    }
}
