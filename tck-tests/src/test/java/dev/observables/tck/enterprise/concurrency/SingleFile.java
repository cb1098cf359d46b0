package dev.observables.tck.enterprise.concurrency;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;

/** Listeners that wait at a gate, on the executor that the configuration names, and one that does not, on the default. */
@ApplicationScoped
public class SingleFile {

    /** Those who have begun, and the latch that lets them end. */
    record Gate(CountDownLatch begun, CountDownLatch open) {

        Gate(int parties) {
            this(new CountDownLatch(parties), new CountDownLatch(1));
        }

        void pass() throws InterruptedException {
            begun.countDown();
            open.await();
        }
    }

    @Observable(listen = "single_file")
    void pass(@Payload Gate gate) throws InterruptedException {
        gate.pass();
    }

    @Observable(listen = "passed_by")
    void passBy() {}
}
