package dev.observables.tck.isolation;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** The listener of most deployments: it does the work that an event brings, or finishes with the stage that it brings. */
@ApplicationScoped
public class Worker {

    @Observable(listen = "staged")
    CompletionStage<?> finishLater(@Payload CompletionStage<?> stage) {
        return stage;
    }

    @Observable(listen = "work")
    void work(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
        work.run(event);
    }
}
