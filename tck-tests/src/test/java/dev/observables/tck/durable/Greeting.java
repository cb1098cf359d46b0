package dev.observables.tck.durable;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A listener in memory. */
@ApplicationScoped
class Greeting {

    static final String GREET = "Greeting#greet";

    @Inject
    CallRecorder recorder;

    @Observable(listen = Orders.PLACED)
    void greet(ObservableEvent event, @Payload Order order) throws Exception {
        recorder.record(GREET, event, order);
    }
}
