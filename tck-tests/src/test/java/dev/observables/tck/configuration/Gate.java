package dev.observables.tck.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;

/** Where a listener waits until a test lets it go on. */
@ApplicationScoped
class Gate {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    void pass() throws InterruptedException {
        reached.countDown();
        opened.await();
    }

    void awaitReached() throws InterruptedException {
        reached.await();
    }

    void open() {
        opened.countDown();
    }

    /** What opens it, also when its bean is gone. */
    CountDownLatch opened() {
        return opened;
    }
}
