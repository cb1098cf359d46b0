package dev.observables.tck.isolation;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;

/** Three listeners of one event, each of which does the work that it brings. */
@ApplicationScoped
public class Trio {

    @Observable(listen = "three")
    void first(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
        work.run(event);
    }

    @Observable(listen = "three")
    void second(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
        work.run(event);
    }

    @Observable(listen = "three")
    void third(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
        work.run(event);
    }
}
