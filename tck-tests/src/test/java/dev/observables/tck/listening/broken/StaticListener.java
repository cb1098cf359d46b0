package dev.observables.tck.listening.broken;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** Belongs to no instance. */
@ApplicationScoped
public class StaticListener {

    @Observable(listen = "broken.heard")
    static void hear() {}
}
