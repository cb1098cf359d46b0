package dev.observables.tck.isolation;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Sends what {@link Worker} does, from a method that returns it at once or later. */
@ApplicationScoped
public class WorkSender {

    @Observable(send = "work")
    public ListenerWork act(ListenerWork work) {
        return work;
    }

    @Observable(send = "work")
    public CompletionStage<ListenerWork> actLater(CompletionStage<ListenerWork> work) {
        return work;
    }
}
