package dev.observables.tck;

/**
 * A listener that keeps the events it receives: its subclass says which, by a method that adds them to {@link #heard()}.
 * Where it is injected into a test of {@link ObservablesTest}, each test begins with nothing heard.
 */
public abstract class RecordingListener {

    private final Heard heard = new Heard();

    /** Until now. */
    public Heard heard() {
        return heard;
    }
}
