package dev.observables.tck;

import dev.observables.ObservableEvent;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The events that a listener of a test has received, in the order of its calls. */
public final class Heard {

    private final List<ObservableEvent> events = new CopyOnWriteArrayList<>();

    public void add(ObservableEvent event) {
        events.add(event);
    }

    public List<ObservableEvent> events() {
        return List.copyOf(events);
    }

    public List<String> names() {
        return events.stream().map(ObservableEvent::name).toList();
    }

    /** They may be null. */
    public List<Object> payloads() {
        return Arrays.asList(events.stream().map(ObservableEvent::payload).toArray());
    }

    /** The only one. */
    public ObservableEvent event() {
        if (events.size() != 1) {
            throw new AssertionError("heard not one event but " + events);
        }
        return events.get(0);
    }

    public void forget() {
        events.clear();
    }
}
