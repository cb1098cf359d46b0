package dev.observables.benchmarks;

import java.util.Collections;
import java.util.List;

/** Beans in a container: what nothing intercepts, what an interceptor written by hand fires, and the product. */
final class CdiWiring {

    private CdiWiring() {}

    static Wiring bare(int listeners) {
        return wiring(WeldDeployment.withoutProduct(List.of(BareSender.class)), BareSender.class);
    }

    static Wiring defaultMode(int listeners) {
        return firing(DefaultMode.class, listeners);
    }

    static Wiring parallelMode(int listeners) {
        return firing(ParallelMode.class, listeners);
    }

    static Wiring product(int listeners) {
        var names = Collections.nCopies(listeners, List.of(ObservableSender.EVENT));
        var beans = List.of(ObservableSender.class, ListenerClass.listening("Listeners", names));
        return wiring(WeldDeployment.withProduct(beans), ObservableSender.class);
    }

    private static Wiring firing(Class<?> mode, int listeners) {
        var observers = ListenerClass.observing("Observers" + mode.getSimpleName(), listeners);
        var beans = List.of(FiringSender.class, FiringInterceptor.class, mode, observers);
        return wiring(WeldDeployment.withoutProduct(beans), FiringSender.class);
    }

    private static Wiring wiring(WeldDeployment deployment, Class<? extends Sender> sender) {
        return new Wiring(deployment.bean(sender), deployment::close);
    }
}
