package dev.observables.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time until a container is started. The container's own side has as many {@code @ObservesAsync} methods, and as many
 * methods behind an interceptor written by hand. Each iteration deploys classes that no container has seen.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class StartupBenchmark extends EventBenchmark {

    @Param({"CONTAINER", "PRODUCT"})
    public Contender contender;

    @Param({"0", "1000", "10000"})
    public int listeners;

    @Param({"100", "1000"})
    public int senders;

    private List<Class<?>> beans;
    private WeldDeployment deployment;

    @Setup(Level.Iteration)
    public void generate() {
        beans = switch (contender) {
            case PRODUCT -> product();
            case CONTAINER -> container();
            default ->
                throw new IllegalArgumentException("contender=" + contender + ": CONTAINER and PRODUCT are known");
        };
    }

    @Benchmark
    public Object start() {
        deployment = contender == Contender.PRODUCT
                ? WeldDeployment.withProduct(beans)
                : WeldDeployment.withoutProduct(beans);
        return deployment;
    }

    @TearDown(Level.Iteration)
    public void undeploy() {
        deployment.close();
    }

    /** Every name is sent and heard, unless nothing listens: the report at deployment has then nothing to say. */
    private List<Class<?>> product() {
        var names = NumberedNames.of("name_", Math.max(listeners, senders));
        var all = new ArrayList<>(names.senders(senders));
        all.addAll(new NumberedNames(names.all().subList(0, listeners)).listeners(1));
        return all;
    }

    private List<Class<?>> container() {
        var all = new ArrayList<Class<?>>(List.of(FiringInterceptor.class, DefaultMode.class));
        all.addAll(NumberedNames.beans(
                Collections.nCopies(senders, ""), (name, some) -> SenderClass.firing(name, some.size()), "Senders"));
        all.addAll(NumberedNames.beans(
                Collections.nCopies(listeners, ""),
                (name, some) -> ListenerClass.observing(name, some.size()),
                "Observers"));
        return all;
    }
}
