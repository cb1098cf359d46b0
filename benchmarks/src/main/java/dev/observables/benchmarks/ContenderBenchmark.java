package dev.observables.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.TearDown;

/** One sender of one contender, and its listeners. */
public abstract class ContenderBenchmark extends EventBenchmark {

    @Param({"1", "4", "16"})
    public int listeners;

    @Param("pool")
    public String executor;

    Sender sender;
    ListenerBacklog backlog;
    private Wiring wiring;

    void deploy(Contender contender) {
        Pool.use(executor);
        wiring = contender.wire(listeners);
        sender = wiring.sender();
        backlog = contender.backlog(listeners);
    }

    @TearDown
    public void undeploy() {
        backlog.awaitQuiet();
        wiring.close();
    }
}
