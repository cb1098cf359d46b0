package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ObservablesTest
class AwaitTest {

    @ApplicationScoped
    static class AwaitingSender {

        @Observable(
                send = {"await.first", "await.second"},
                await = true)
        Object send(Object result) {
            return result;
        }

        @Observable(
                send = {"await.first", "await.second"},
                sendOnFailure = "await.failed",
                await = true)
        Object fail() {
            throw new IllegalStateException("nothing to wait for");
        }

        @Observable(send = "await.of_a_listener", await = true)
        void sendOnAListenersThread() {}

        @Observable(send = "await.nobody", await = true)
        void sendToNobody() {}
    }

    @ApplicationScoped
    static class AwaitedListener {

        @Inject
        AwaitingSender sender;

        private final AtomicInteger finished = new AtomicInteger();
        private volatile CountDownLatch started;
        private volatile CountDownLatch gate;
        private volatile CompletableFuture<Void> stage;
        private volatile CountDownLatch outerReturned;

        @Observable(listen = {"await.first", "await.failed"})
        void finishBehindTheGate() {
            started.countDown();
            Patience.pass(gate);
            finished.incrementAndGet();
        }

        @Observable(listen = "await.second")
        void fail() {
            started.countDown();
            Patience.pass(gate);
            finished.incrementAndGet();
            throw new IllegalStateException("no reason not to return");
        }

        @Observable(listen = "await.second")
        CompletionStage<Void> finishWithTheStage() {
            started.countDown();
            return stage.thenRun(finished::incrementAndGet);
        }

        @Observable(listen = "await.outer")
        void callAnAwaitingSender() {
            sender.sendOnAListenersThread();
            sender.sendOnAListenersThread();
            outerReturned.countDown();
        }

        @Observable(listen = "await.of_a_listener")
        void finishAfterTheOuterOne() {
            Patience.pass(outerReturned);
            finished.incrementAndGet();
        }

        void reset() {
            finished.set(0);
            started = new CountDownLatch(3);
            gate = new CountDownLatch(1);
            stage = new CompletableFuture<>();
            outerReturned = new CountDownLatch(1);
        }

        CountDownLatch started() {
            return started;
        }

        void open() {
            gate.countDown();
        }

        void completeStage() {
            stage.complete(null);
        }

        int finished() {
            return finished.get();
        }
    }

    @Inject
    AwaitingSender sender;

    @Inject
    AwaitedListener listener;

    @Inject
    Observables observables;

    @BeforeEach
    void reset() {
        listener.reset();
    }

    @Test
    @Assertion(
            "OBS-1.13: The caller's thread is seen waiting while the listeners of two events are held, still after all but"
                    + " a stage have finished, and counts all as finished at the moment it returns with its own result.")
    void callerReturnsWhenAllListenersHaveFinished() {
        var result = new Object();
        var finishedAtReturn = new AtomicInteger(-1);
        var returned = new CompletableFuture<Object>();
        var caller = new Thread(() -> {
            returned.complete(sender.send(result));
            finishedAtReturn.set(listener.finished());
        });

        caller.start();
        Patience.pass(listener.started());
        Patience.untilWaiting(caller);
        listener.open();
        await().atMost(Patience.LIMIT).until(() -> listener.finished() == 2 && observables.inFlight() == 1);
        Patience.untilWaiting(caller);
        listener.completeStage();

        await().atMost(Patience.LIMIT).until(() -> finishedAtReturn.get() >= 0);
        assertThat(finishedAtReturn).hasValue(3);
        assertThat(returned).isCompletedWithValue(result);
    }

    @Test
    @Assertion("OBS-1.13: A failing method throws while the listener of its failure event is still held.")
    void failingMethodDoesNotWait() {
        assertThatThrownBy(sender::fail).hasMessage("nothing to wait for");

        assertThat(listener.finished()).isZero();
        listener.open();
        Patience.untilQuiet(observables);
        assertThat(listener.finished()).isEqualTo(1);
    }

    @Test
    @Assertion("OBS-1.13: An awaiting method without listeners returns.")
    void nothingIsAwaitedWhereNobodyListens() {
        sender.sendToNobody();

        assertThat(observables.awaitQuiet(Patience.LIMIT)).isTrue();
    }

    @Test
    @Assertion(
            "OBS-1.13: A listener calls an awaiting method twice whose listener finishes only after the caller; both finish,"
                    + " and one line warns of it.")
    void listenersThreadDoesNotWait() {
        try (var log = LogCapture.open()) {
            var delivery = Patience.result(observables.send("await.outer"));

            Patience.untilQuiet(observables);
            assertThat(delivery.succeeded()).isTrue();
            assertThat(listener.finished()).isEqualTo(2);
            assertThat(log.matching("OBS0409"))
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains("sendOnAListenersThread");
        }
    }
}
