package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ObservablesTest
class RequestContextTest {

    /** One request, as its bean's instance tells it. */
    @RequestScoped
    static class SendersRequest {

        private static final AtomicInteger INSTANCES = new AtomicInteger();

        private final int number = INSTANCES.incrementAndGet();
        private Set<Integer> ended = new HashSet<>();

        int number() {
            return number;
        }

        void tellEndTo(Set<Integer> numbers) {
            ended = numbers;
        }

        @PreDestroy
        void end() {
            ended.add(number);
        }
    }

    /** What the listeners of one event saw. */
    static class Seen {

        private final Set<Integer> requests = ConcurrentHashMap.newKeySet();
        private final Set<Integer> ended = ConcurrentHashMap.newKeySet();
    }

    abstract static class Seeing {

        @Inject
        SendersRequest request;

        @Observable(listen = "request_context.sent")
        void see(@Payload Seen seen) {
            seen.requests.add(request.number());
            request.tellEndTo(seen.ended);
        }
    }

    @ApplicationScoped
    static class First extends Seeing {}

    @ApplicationScoped
    static class Second extends Seeing {}

    @ApplicationScoped
    static class RequestContextSender {

        @Observable(send = "request_context.sent")
        Seen act(Seen seen) {
            return seen;
        }
    }

    /** Someone's request in which events are sent. */
    @ApplicationScoped
    static class RequestContextCaller {

        @Inject
        SendersRequest request;

        @Inject
        RequestContextSender sender;

        @Inject
        Observables observables;

        @ActivateRequestContext
        int numberDuringDeliveries(Seen seen) {
            return numberDuring(() -> {
                for (int i = 0; i < 20; i++) {
                    Patience.result(observables.send("request_context.sent", seen));
                }
            });
        }

        @ActivateRequestContext
        int numberDuringSending(Seen seen) {
            return numberDuring(() -> {
                sender.act(seen);
                Patience.untilQuiet(observables);
            });
        }

        private int numberDuring(Runnable sending) {
            Set<Integer> ended = ConcurrentHashMap.newKeySet();
            int number = request.number();
            request.tellEndTo(ended);

            sending.run();

            assertThat(request.number()).isEqualTo(number);
            assertThat(ended).isEmpty();
            return number;
        }
    }

    @Inject
    RequestContextCaller caller;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-4.2: A request-scoped bean can be used in listeners although the sender has no request.")
    void requestContextIsActiveInListeners() {
        var seen = new Seen();

        var delivery = Patience.result(observables.send("request_context.sent", seen));

        assertThat(delivery.succeeded()).isTrue();
        assertThat(seen.requests).isNotEmpty();
    }

    @Test
    @Assertion("OBS-4.2: Forty calls on pooled threads see forty instances of a request-scoped bean.")
    void everyCallHasARequestOfItsOwn() {
        var seen = new Seen();

        for (int i = 0; i < 20; i++) {
            Patience.result(observables.send("request_context.sent", seen));
        }

        assertThat(seen.requests).hasSize(40);
    }

    @Test
    @Assertion("OBS-4.2: The request-scoped instance that a listener used is destroyed when it has finished.")
    void listenersRequestEndsWithIt() {
        var seen = new Seen();

        Patience.result(observables.send("request_context.sent", seen));

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(seen.ended).isEqualTo(seen.requests));
    }

    @Test
    @Assertion("OBS-4.2: No listener sees the sender's request-scoped instance.")
    void listenersDoNotSeeTheSendersRequest() {
        var seen = new Seen();

        int number = caller.numberDuringDeliveries(seen);

        assertThat(seen.requests).hasSize(40).doesNotContain(number);
    }

    @Test
    @Assertion("OBS-4.3: After 20 deliveries the sender's request-scoped instance is the same and not destroyed.")
    void sendersRequestIsUntouchedBySend() {
        var seen = new Seen();

        int number = caller.numberDuringDeliveries(seen);

        assertThat(seen.requests).hasSize(40).doesNotContain(number);
    }

    @Test
    @Assertion("OBS-4.3: The same after a sending method's event.")
    void sendersRequestIsUntouchedByASendingMethod() {
        var seen = new Seen();

        int number = caller.numberDuringSending(seen);

        assertThat(seen.requests).hasSize(2).doesNotContain(number);
    }
}
