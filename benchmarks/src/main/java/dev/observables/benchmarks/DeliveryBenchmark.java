package dev.observables.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How many events go from sender to listeners in a second: one thread sends for as long as there is room in flight, and
 * waits for room otherwise, so that the slower of the two sides decides.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DeliveryBenchmark extends ContenderBenchmark {

    @Param({"DIRECT", "CONTAINER", "CONTAINER_PARALLEL", "SPRING", "GUAVA", "MBASSADOR", "VERTX", "PRODUCT"})
    public Contender contender;

    @Setup
    public void deploy() {
        deploy(contender);
    }

    @Benchmark
    public Parcel deliver() {
        backlog.awaitRoom();
        backlog.add(1);
        return sender.send(parcel);
    }
}
