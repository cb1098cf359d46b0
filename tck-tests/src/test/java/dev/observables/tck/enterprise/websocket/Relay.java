package dev.observables.tck.enterprise.websocket;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends on any server what an endpoint is told. */
@ApplicationScoped
public class Relay {

    @Observable(send = "enterprise.said")
    void say(String text) {}
}
