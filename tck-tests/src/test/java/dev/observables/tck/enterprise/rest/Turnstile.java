package dev.observables.tck.enterprise.rest;

import dev.observables.Observable;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets pass what a listener has heard of. */
@ApplicationScoped
public class Turnstile {

    private volatile CompletableFuture<Void> passed = new CompletableFuture<>();

    /** Fails if no listener hears anything in time. */
    CompletableFuture<Void> close() {
        passed = new CompletableFuture<>();
        return passed.orTimeout(Patience.LIMIT.toSeconds() / 2, TimeUnit.SECONDS);
    }

    @Observable(listen = "enterprise.streamed")
    void open() {
        passed.complete(null);
    }
}
