package dev.observables.tck.discovery;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes what the senders beside it send. */
@ApplicationScoped
class Hearer {

    @Observable(listen = "sent")
    void hear(@Payload String payload) {
        Calls.note("heard " + payload);
    }
}
