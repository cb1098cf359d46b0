package dev.observables.tck.durable;

import static org.awaitility.Awaitility.await;

import dev.observables.tck.Patience;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;

/** Waiting for what is seen in a database or on several nodes. */
final class Waiting {

    private Waiting() {}

    /** A failure says in addition what there is instead. */
    static void until(String what, Callable<Boolean> condition, Supplier<String> instead) {
        try {
            until(what, condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("waited in vain for " + what + "; there is" + instead.get(), e);
        }
    }

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
