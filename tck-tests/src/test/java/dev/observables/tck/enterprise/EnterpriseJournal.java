package dev.observables.tck.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Hears all events whose names begin with {@code enterprise.}. */
@ApplicationScoped
public class EnterpriseJournal extends RecordingListener {

    private static final String LATER = "enterprise.later";

    @Inject
    Later later;

    @Inject
    Observables observables;

    /** Sends in a test's open transaction too. */
    @ApplicationScoped
    public static class Later {

        @Observable(send = LATER, afterCommit = false)
        void send() {}
    }

    @Observable(listen = "enterprise.*")
    void hear(ObservableEvent event) {
        keep(event);
    }

    @Override
    public void forget() {
        Patience.untilQuiet(observables);
        super.forget();
    }

    /** What was sent by now: an event that is sent later has been heard when this returns. */
    public List<ObservableEvent> events() {
        later.send();
        Patience.untilQuiet(observables);
        assertThat(heard().names()).contains(LATER);
        return heard().events().stream()
                .filter(event -> !event.name().equals(LATER))
                .toList();
    }

    public List<String> names() {
        return events().stream().map(ObservableEvent::name).toList();
    }

    /** The only event, which may be still to come: a client can have its answer before. */
    public ObservableEvent event(String name) {
        await().atMost(Patience.LIMIT).until(() -> heard().names().contains(name));
        var events = events();
        assertThat(events).extracting(ObservableEvent::name).containsExactly(name);
        return events.get(0);
    }
}
