package dev.observables.tck.enterprise.servlet;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends for a servlet on any server. */
@ApplicationScoped
public class Doorbell {

    @Observable(send = "enterprise.rung")
    String ring() {
        return "ring";
    }
}
