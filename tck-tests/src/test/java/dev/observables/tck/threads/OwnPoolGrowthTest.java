package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many threads the library makes where nobody offers an executor. */
@Tag("embedded")
class OwnPoolGrowthTest {

    @ApplicationScoped
    static class Waiting {

        @Inject
        Observables observables;

        @Observable(listen = {"outer", "outer.of-four"})
        void first(@Payload String nested) {
            awaitDelivery(nested);
        }

        @Observable(listen = "outer.of-four")
        void second(@Payload String nested) {
            awaitDelivery(nested);
        }

        @Observable(listen = "outer.of-four")
        void third(@Payload String nested) {
            awaitDelivery(nested);
        }

        @Observable(listen = "outer.of-four")
        void fourth(@Payload String nested) {
            awaitDelivery(nested);
        }

        private void awaitDelivery(String event) {
            assertThat(Patience.result(observables.send(event)).succeeded()).isTrue();
        }
    }

    @ApplicationScoped
    static class Nested {

        @Observable(listen = {"nested", "nested.of-three"})
        void first() {}

        @Observable(listen = "nested.of-three")
        void second() {}

        @Observable(listen = "nested.of-three")
        void third() {}
    }

    @ApplicationScoped
    static class Counting {

        private final AtomicLong calls = new AtomicLong();

        long calls() {
            return calls.get();
        }

        @Observable(listen = "short")
        void count() {
            calls.incrementAndGet();
        }

        @Observable(listen = "held")
        void hold(@Payload CountDownLatch latch) {
            Patience.pass(latch);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "outer, 64, nested",
        "outer, 64, nested.of-three",
        "outer.of-four, 16, nested",
        "outer.of-four, 16, nested.of-three"
    })
    @Assertion("OBS-4.1: 64 listener calls each wait for the delivery of an event of one or of three listeners.")
    void listenersThatWaitForOtherListenersDoNotStarveThem(String outer, int events, String nested) {
        try (var deployment = Deployment.of(Waiting.class, Nested.class).start()) {
            var stages = Stream.generate(() -> deployment.observables().send(outer, nested))
                    .limit(events)
                    .toList();

            assertThat(stages).extracting(Patience::result).allMatch(Delivery::succeeded);
        }
    }

    @Test
    @Assertion("OBS-4.1: Counts the threads while ten thousand events with a short listener are sent.")
    void burstOfShortCallsDoesNotMakeThePoolGrow() {
        try (var deployment = Deployment.of(Counting.class).start()) {
            var threadsBefore = ownThreads();
            for (int i = 0; i < 10_000; i++) {
                deployment.observables().send("short");
            }
            var threads = ownThreads() - threadsBefore;
            Patience.untilQuiet(deployment.observables());

            assertThat(threads).isLessThan(Math.max(16, 2 * Runtime.getRuntime().availableProcessors()) + 16);
            assertThat(deployment.get(Counting.class).calls()).isEqualTo(10_000);
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    @Assertion(
            "OBS-4.1: A thousand calls are held: the pool grows up to its bound, and reports once that it is exhausted.")
    void poolGrowsUpToABoundThatIsReportedOnce() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Counting.class).start()) {
            var threadsBefore = ownThreads();
            var latch = new CountDownLatch(1);
            var stages = Stream.generate(() -> deployment.observables().send("held", latch))
                    .limit(1_000)
                    .toList();

            await().atMost(Patience.LIMIT).until(() -> !log.matching("OBS0321").isEmpty());
            assertThat(ownThreads() - threadsBefore)
                    .isLessThanOrEqualTo(Math.max(16, 2 * Runtime.getRuntime().availableProcessors()) + 240);
            latch.countDown();

            assertThat(stages).extracting(Patience::result).allMatch(Delivery::succeeded);
            assertThat(log.matching("OBS0321"))
                    .singleElement()
                    .asString()
                    .startsWith("WARNING OBS0321: The library's own pool: all of its ");
        }
    }

    private static long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("observables-\\d+"))
                .count();
    }
}
