package dev.observables.example.cleanup;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts a clean-up. */
@ApplicationScoped
public class Cleanup {

    /** A clean-up is due; the payload is the {@link CleanupOrder}. */
    static final String CLEANUP_DUE = "cleanup_due";

    /** All parts of it have finished; the payload is the delivery. */
    static final String CLEANUP_DONE = CLEANUP_DUE + ":completed";

    @Inject
    @ConfigProperty(name = "shop.cleanup.keep", defaultValue = "P30D")
    Duration keep;

    @Observable(send = CLEANUP_DUE)
    public CleanupOrder begin() {
        return new CleanupOrder("schedule", LocalDateTime.now().minus(keep));
    }
}
