package dev.observables.tck.apps.leaking;

import dev.observables.tck.apps.Marker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Enters the application into a registry that outlives it, and never takes it out. */
@ApplicationScoped
public class LeakingRegistration {

    void register(@Observes @Initialized(ApplicationScoped.class) Object application) {
        System.getProperties().put(UUID.randomUUID(), Marker.ONLY);
    }
}
