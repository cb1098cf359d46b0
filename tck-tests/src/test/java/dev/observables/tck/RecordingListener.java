package dev.observables.tck;

import dev.observables.ObservableEvent;

/**
 * A listener that keeps the events it receives: its subclass says which, by a method that listens and calls
 * {@link #keep}. Where it is injected into a test of {@link ObservablesTest}, each test begins with nothing heard.
 */
public abstract class RecordingListener {

    private final Heard heard = new Heard();

    protected void keep(ObservableEvent event) {
        heard.add(event);
    }

    /** Until now. */
    public Heard heard() {
        return heard;
    }

    public void forget() {
        heard.forget();
    }
}
