package dev.observables.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The time of one event, end to end, whose listener takes none, one or all five of the sender's arguments. */
public class ArgumentsBenchmark extends EventBenchmark {

    @Param({"0", "1", "5"})
    public int arguments;

    private final ListenerBacklog backlog = new ListenerBacklog(1);
    private WeldDeployment deployment;
    private AddressSender sender;

    @Setup
    public void deploy() {
        Class<?> listener = switch (arguments) {
            case 0 -> AddressListeners.OfNone.class;
            case 1 -> AddressListeners.OfOne.class;
            case 5 -> AddressListeners.OfFive.class;
            default -> throw new IllegalArgumentException("arguments=" + arguments + ": 0, 1 and 5 are known");
        };
        deployment = WeldDeployment.withProduct(List.of(AddressSender.class, listener));
        sender = deployment.bean(AddressSender.class);
    }

    @Benchmark
    @OperationsPerInvocation(ListenerBacklog.LIMIT)
    public void deliver(Blackhole blackhole) {
        long start = SenderCpuProfiler.now();
        for (int call = 0; call < ListenerBacklog.LIMIT; call++) {
            blackhole.consume(sender.send(parcel, "street", "town", 12, true));
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
