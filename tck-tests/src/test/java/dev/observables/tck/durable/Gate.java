package dev.observables.tck.durable;

import dev.observables.tck.Patience;
import java.util.concurrent.CountDownLatch;

/** Where calls of a listener wait until the test lets them go on. */
final class Gate {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    void pass() {
        reached.countDown();
        Patience.pass(opened);
    }

    /** Waits until the first call is here. */
    void untilReached() {
        Patience.pass(reached);
    }

    void open() {
        opened.countDown();
    }
}
