package dev.observables.tck.durable;

import static org.awaitility.Awaitility.await;

import dev.observables.tck.Patience;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for what is seen in a database or on several nodes. */
final class Waiting {

    private Waiting() {}

    static void until(String what, Callable<Boolean> condition) {
        until(Patience.LIMIT, what, condition);
    }

    static void until(Duration limit, String what, Callable<Boolean> condition) {
        await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(limit)
                .until(condition);
    }
}
