package dev.observables.tck.apps.ear.second;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends, and would hear all that is sent in the EAR. */
@ApplicationScoped
public class SecondModule {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Observable(send = "ear.second")
    public void speak() {}

    @Observable(listen = "ear.*")
    public void hear(ObservableEvent event) {
        heard.add(event.name());
    }

    public List<String> heard() {
        return heard.stream().sorted().toList();
    }
}
