package dev.observables.tck.apps.undeployed;

import dev.observables.Delivery;
import dev.observables.Observables;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Begins to send when the undeployment begins, and tells when it is refused. */
@ApplicationScoped
public class UndeployedSender {

    private static final int MILLIS_BETWEEN = 50;

    @Inject
    Observables observables;

    private volatile RemoteGate gate;

    void use(RemoteGate toTell) {
        gate = toTell;
    }

    void begin(@Observes @Priority(1) @BeforeDestroyed(ApplicationScoped.class) Object application) {
        var toTell = gate;
        if (toTell != null) {
            new Thread(() -> sendUntilRefused(observables, toTell), "late sender").start();
        }
    }

    private static void sendUntilRefused(Observables observables, RemoteGate gate) {
        try {
            var delivery = send(observables);
            while (delivery == null || delivery.succeeded()) {
                delivery = send(observables);
            }
            gate.ask("refused " + delivery.failures().get(0).failure().getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null if it is accepted, and queued behind what is held. */
    private static Delivery send(Observables observables) throws InterruptedException, ExecutionException {
        try {
            return observables.send("undeployed.late").toCompletableFuture().get(MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        } catch (TimeoutException queued) {
            return null;
        }
    }
}
