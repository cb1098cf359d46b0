package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ObservablesTest
class ConcurrencyTest {

    @ApplicationScoped
    static class MeetingPoint {

        private final CyclicBarrier four = new CyclicBarrier(4);
        private final CountDownLatch gate = new CountDownLatch(1);

        void meet() {
            Patience.meet(four);
        }

        void waitForTheGate() {
            Patience.pass(gate);
        }

        void open() {
            gate.countDown();
        }
    }

    @ApplicationScoped
    static class OfApplication {

        @Inject
        MeetingPoint point;

        @Observable(listen = "concurrency.one_event")
        void first() {
            point.meet();
        }

        @Observable(listen = "concurrency.one_event")
        void second() {
            point.meet();
        }

        @Observable(listen = {"concurrency.many_events", "concurrency.many_more"})
        void alone() {
            point.meet();
        }

        @Observable(listen = "concurrency.held")
        void held() {
            point.waitForTheGate();
        }

        @Observable(listen = "concurrency.held")
        void opens() {
            point.open();
        }
    }

    @RequestScoped
    static class OfRequest {

        @Inject
        MeetingPoint point;

        @Observable(listen = "concurrency.one_event")
        void third() {
            point.meet();
        }
    }

    @Dependent
    static class OfDependent {

        @Inject
        MeetingPoint point;

        @Observable(listen = "concurrency.one_event")
        void fourth() {
            point.meet();
        }
    }

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-2.2: Four listeners of one event, in beans of three scopes, pass a barrier that lets only four at once through; ten times.")
    void listenersOfOneEventRunConcurrently() {
        for (int round = 0; round < 10; round++) {
            var delivery = Patience.result(observables.send("concurrency.one_event"));

            assertThat(delivery.outcomes()).hasSize(4);
            assertThat(delivery.failures()).isEmpty();
        }
    }

    @Test
    @Assertion("OBS-2.2: Four events that one listener hears pass the same barrier.")
    void oneListenerRunsConcurrentlyForSeveralEvents() {
        var deliveries = IntStream.range(0, 4)
                .mapToObj(i -> observables.send(i % 2 == 0 ? "concurrency.many_events" : "concurrency.many_more"))
                .toList();

        assertThat(deliveries)
                .allSatisfy(delivery ->
                        assertThat(Patience.result(delivery).succeeded()).isTrue());
    }

    @Test
    @Assertion("OBS-2.2: One listener is held until another of the same event has run; six events at once.")
    void noListenerWaitsForAnother() {
        var deliveries = IntStream.range(0, 6)
                .mapToObj(i -> observables.send("concurrency.held"))
                .toList();

        assertThat(deliveries)
                .allSatisfy(delivery ->
                        assertThat(Patience.result(delivery).succeeded()).isTrue());
    }

    @Test
    @Assertion("OBS-2.2: Eight threads send at the same time, a hundred events each; every delivery is whole.")
    void manyThreadsSendAtOnce() {
        var start = new CyclicBarrier(8);
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            Patience.meet(start);
                            return IntStream.range(0, 100)
                                    .mapToObj(j -> observables.send("concurrency.held"))
                                    .toList();
                        },
                        task -> new Thread(task).start()))
                .toList();

        List<Delivery> deliveries = threads.stream()
                .flatMap(thread -> Patience.result(thread).stream())
                .map(Patience::result)
                .toList();

        assertThat(deliveries)
                .hasSize(800)
                .allMatch(delivery -> delivery.outcomes().size() == 2);
        assertThat(deliveries).allMatch(Delivery::succeeded);
        assertThat(deliveries.stream().map(delivery -> delivery.event().id()).distinct())
                .hasSize(800);
    }
}
