package dev.observables.tck.listening.broken;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;

/** What a listener needs besides is injected into its bean. */
@ApplicationScoped
public class UnboundParameters {

    @Observable(listen = "broken.heard")
    void hear(
            ObservableEvent event, BeanManager injected, @Payload String payload, @Argument String name, String bare) {}
}
