package dev.observables.tck.isolation;

import dev.observables.ObservableEvent;

/** Work that succeeds or fails, and can be found collected: not a lambda, which could be one object for all calls. */
public final class CollectableWork implements ListenerWork {

    private final boolean fails;

    public CollectableWork(boolean fails) {
        this.fails = fails;
    }

    @Override
    public void run(ObservableEvent event) {
        if (fails) {
            throw new IllegalStateException("of the listener");
        }
    }
}
