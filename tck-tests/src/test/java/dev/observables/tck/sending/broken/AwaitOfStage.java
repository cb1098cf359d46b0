package dev.observables.tck.sending.broken;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** When the method returns, its events are still to come. */
@ApplicationScoped
public class AwaitOfStage {

    @Observable(send = "broken.sent", await = true)
    CompletableFuture<String> send() {
        return new CompletableFuture<>();
    }
}
