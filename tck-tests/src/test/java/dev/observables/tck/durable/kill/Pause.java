package dev.observables.tck.durable.kill;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time that work takes, or that lies between two faults. */
final class Pause {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Pause() {}

    static void of(Duration duration) {
        try {
            if (NEVER.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("never");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
