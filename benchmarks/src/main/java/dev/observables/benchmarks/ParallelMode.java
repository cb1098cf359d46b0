package dev.observables.benchmarks;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.Produces;

/** An event's observers concurrently: Weld needs the option, OpenWebBeans does so anyway and ignores it. */
@Dependent
public class ParallelMode {

    /** WeldNotificationOptions.MODE, which the jar with OpenWebBeans lacks. */
    private static final String WELD_MODE = "weld.async.notification.mode";

    @Produces
    NotificationOptions options() {
        return NotificationOptions.builder()
                .setExecutor(Pool.executor())
                .set(WELD_MODE, "PARALLEL")
                .build();
    }
}
