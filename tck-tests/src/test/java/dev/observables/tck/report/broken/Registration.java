package dev.observables.tck.report.broken;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends what the broken listeners beside it hear, or should. */
@ApplicationScoped
public class Registration {

    @Observable(send = "user_registered")
    void register() {}
}
