package dev.observables.tck.durable;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A durable listener without a transaction. */
@ApplicationScoped
class Shipping {

    static final String SHIP = "Shipping#ship";

    @Inject
    CallRecorder recorder;

    @Durable
    @Observable(listen = Orders.PLACED)
    void ship(ObservableEvent event, @Payload Order order) throws Exception {
        recorder.record(SHIP, event, order);
    }
}
