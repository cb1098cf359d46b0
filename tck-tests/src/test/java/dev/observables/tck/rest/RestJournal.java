package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Hears every event of its deployment. */
@ApplicationScoped
class RestJournal extends RecordingListener {

    @Inject
    Observables observables;

    @Observable(listen = "*")
    void hear(ObservableEvent event) {
        keep(event);
    }

    /** All that was sent before the call: a listener that is under way is waited for. */
    List<ObservableEvent> events() {
        Patience.untilQuiet(observables);
        return heard().events();
    }

    List<String> names() {
        return events().stream().map(ObservableEvent::name).toList();
    }

    /** The payload of the only event, which has that name. */
    Object payload(String name) {
        assertThat(names()).containsExactly(name);
        return heard().event().payload();
    }

    @Override
    public void forget() {
        Patience.untilQuiet(observables);
        super.forget();
    }
}
