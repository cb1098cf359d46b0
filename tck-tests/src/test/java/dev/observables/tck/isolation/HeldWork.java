package dev.observables.tck.isolation;

import dev.observables.ObservableEvent;
import dev.observables.tck.Patience;
import java.util.concurrent.CountDownLatch;

/** A listener's work that begins, and then waits until it is let go. */
public final class HeldWork implements ListenerWork, AutoCloseable {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Override
    public void run(ObservableEvent event) {
        begun.countDown();
        Patience.pass(letGo);
    }

    public void untilBegun() {
        Patience.pass(begun);
    }

    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    public void letGo() {
        letGo.countDown();
    }

    @Override
    public void close() {
        letGo();
    }
}
