package dev.observables.tck.sending.broken;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** A listener's thread may not wait. */
@ApplicationScoped
public class AwaitOfListener {

    @Observable(listen = "broken.heard", send = "broken.sent", await = true)
    void send() {}
}
