package dev.observables.tck.enterprise.faulttolerance;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Listeners that succeed at the third attempt, or never end by themselves. */
@ApplicationScoped
public class Unsteady {

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger interrupts = new AtomicInteger();

    @Retry(maxRetries = 2, delay = 0)
    @Observable(listen = "retry_asked")
    public void succeedAtLast() {
        if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("not yet");
        }
    }

    @Timeout(value = 100, unit = ChronoUnit.MILLIS)
    @Observable(listen = "timeout_asked")
    public void neverEnd() throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupt) {
            interrupts.incrementAndGet();
            throw interrupt;
        }
    }

    int attempts() {
        return attempts.get();
    }

    int interrupts() {
        return interrupts.get();
    }
}
