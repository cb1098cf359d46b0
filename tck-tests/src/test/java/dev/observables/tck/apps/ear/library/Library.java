package dev.observables.tck.apps.ear.library;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends, and hears what both web modules send. */
@ApplicationScoped
public class Library {

    /** Whether the web modules share the bean is up to the server; they share the class. */
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @Observable(send = "ear.library")
    public void speak() {}

    @Observable(listen = {"ear.first", "ear.second"})
    public void hear(ObservableEvent event) {
        HEARD.add(event.name());
    }

    public static List<String> heard() {
        return HEARD.stream().sorted().toList();
    }
}
