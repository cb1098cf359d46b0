package dev.observables.example.outside;

import java.time.Duration;

/** How long a system that is far away takes to answer. */
record Latency(Duration duration) {

    void elapse() {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
