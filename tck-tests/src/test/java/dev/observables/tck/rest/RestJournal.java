package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears every event of its deployment. */
@ApplicationScoped
class Journal {

    @Inject
    Observables observables;

    private final List<ObservableEvent> events = new CopyOnWriteArrayList<>();

    @Observable(listen = "*")
    void hear(ObservableEvent event) {
        events.add(event);
    }

    /** All that was sent before the call: a listener that is under way is waited for. */
    List<ObservableEvent> events() {
        assertThat(observables.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        return List.copyOf(events);
    }

    List<String> names() {
        return events().stream().map(ObservableEvent::name).toList();
    }

    /** The payload of the only event, which has that name. */
    Object payload(String name) {
        assertThat(names()).containsExactly(name);
        return events.get(0).payload();
    }

    void forget() {
        events();
        events.clear();
    }
}
