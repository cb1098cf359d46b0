package dev.observables.tck.listening.broken;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** No client proxy can pass it on. */
@ApplicationScoped
public class FinalListener {

    @Observable(listen = "broken.heard")
    final void hear() {}
}
