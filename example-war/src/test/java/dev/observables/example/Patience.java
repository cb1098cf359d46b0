package dev.observables.example;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what listeners do after the response: long, as a busy machine takes its time, and no test depends on it. */
public final class Patience {

    private Patience() {}

    public static <T> T until(Callable<T> question, Predicate<T> answered) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(question, answered);
    }
}
