package dev.observables.tck.listening.broken;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** Called through a client proxy, it would run on the proxy's own fields. */
@ApplicationScoped
public class PrivateListener {

    @Observable(listen = "broken.heard")
    private void hear() {}
}
