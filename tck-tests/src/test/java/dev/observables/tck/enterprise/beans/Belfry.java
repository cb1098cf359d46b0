package dev.observables.tck.enterprise.beans;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Heard;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what the clock has sent since the application's start. */
@ApplicationScoped
public class Belfry {

    private final Heard heard = new Heard();

    @Observable(listen = "clock_struck")
    void hear(ObservableEvent event) {
        heard.add(event);
    }

    Heard heard() {
        return heard;
    }
}
