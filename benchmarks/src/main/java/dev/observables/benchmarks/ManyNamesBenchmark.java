package dev.observables.benchmarks;

import dev.observables.Observables;
import org.openjdk.jmh.annotations.Param;

/** A deployment of many names that each have a listener. */
public abstract class ManyNamesBenchmark extends EventBenchmark {

    @Param({"1", "100", "1000", "10000"})
    public int names;

    /** With 1, ten thousand names are ten thousand methods as well, and their cost is measured with that of the names. */
    @Param("100")
    public int namesPerListener;

    final ListenerBacklog backlog = new ListenerBacklog(1);
    Observables observables;
    String[] inTurn;
    private WeldDeployment deployment;

    void deployNames() {
        var all = NumberedNames.of("name_", names);
        deployment = WeldDeployment.withProduct(all.listeners(namesPerListener));
        observables = deployment.bean(Observables.class);
        inTurn = all.shuffled();
    }

    void undeployNames() {
        backlog.awaitQuiet();
        deployment.close();
    }
}
