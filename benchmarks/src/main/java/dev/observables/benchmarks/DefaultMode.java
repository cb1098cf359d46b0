package dev.observables.benchmarks;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.Produces;

/** The container's own way: Weld calls an event's observers one after another, OpenWebBeans concurrently. */
@Dependent
public class DefaultMode {

    @Produces
    NotificationOptions options() {
        return NotificationOptions.ofExecutor(Pool.executor());
    }
}
