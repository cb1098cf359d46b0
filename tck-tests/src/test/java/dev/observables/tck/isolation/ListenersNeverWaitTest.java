package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What listeners send at the limit. */
@Tag("embedded")
class ListenersNeverWaitTest {

    @ApplicationScoped
    static class Follower {

        @Observable(listen = "work:completed")
        void follow() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "reject"})
    @Assertion(
            "OBS-3.3: With a limit of one, a listener's own event is delivered while the listener is still under way.")
    void listenerSendsAtTheLimit(String overflow) {
        try (var deployment = deployment(1, overflow).start()) {
            var observables = deployment.observables();
            var inner = new CompletableFuture<Delivery>();

            observables.send("work", (ListenerWork)
                    event -> inner.complete(Patience.result(observables.send("work", ListenerWork.NOTHING))));

            assertThat(Patience.result(inner).succeeded()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "reject"})
    @Assertion(
            "OBS-3.3: With a limit of two, a listener's events are admitted until four calls are under way, the next is REJECTED.")
    void listenersAreAdmittedUpToTwiceTheLimit(String overflow) {
        try (var deployment = deployment(2, overflow).start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            var sent = new CompletableFuture<Delivery>();
            var inFlight = new AtomicInteger();
            var admitted = new ArrayList<CompletionStage<Delivery>>();

            observables.send("work", (ListenerWork) event -> {
                for (int i = 0; i < 3; i++) {
                    admitted.add(observables.send("work", held));
                }
                inFlight.set(observables.inFlight());
                sent.complete(Patience.result(observables.send("work", held)));
            });

            assertThat(Outcomes.onlyRejection(Patience.result(sent).outcomes()).failure())
                    .hasMessageStartingWith("OBS0309: ");
            assertThat(inFlight).hasValue(4);
            held.letGo();
            assertThat(admitted)
                    .allSatisfy(stage ->
                            assertThat(Patience.result(stage).succeeded()).isTrue());
        }
    }

    @Test
    @Assertion("OBS-3.3: A derived event that finds no room at twice the limit is logged as REJECTED.")
    void derivedEventWithoutRoomIsLogged() {
        try (var log = LogCapture.open();
                var deployment = deployment(1, "reject").start();
                var held = new HeldWork()) {
            var observables = deployment.observables();

            var delivery =
                    Patience.result(observables.send("work", (ListenerWork) event -> observables.send("work", held)));

            assertThat(delivery.succeeded()).isTrue();
            assertThat(log.matching("OBS0308"))
                    .singleElement()
                    .asString()
                    .contains("Follower#follow", "\"work:completed\"");
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: On two threads and with a limit of one, 200 events and what their listeners send all come to an end.")
    void listenersDoNotBlockEachOther() {
        try (var named = NamedExecutor.pool(2);
                var deployment = named.deployment(Worker.class, Follower.class)
                        .with("observables.max-in-flight", "1")
                        .with("observables.overflow-timeout", "PT1H")
                        .start()) {
            var observables = deployment.observables();
            var most = new AtomicInteger();
            var stages = new ArrayList<CompletionStage<Delivery>>();
            var spreading = new ListenerWork() {
                @Override
                public void run(ObservableEvent event) {
                    most.accumulateAndGet(observables.inFlight(), Math::max);
                    if (event.depth() < 5) {
                        observables.send("work", this);
                        observables.send("work", this);
                    }
                }
            };

            for (int i = 0; i < 200; i++) {
                stages.add(observables.send("work", spreading));
            }

            assertThat(stages)
                    .allSatisfy(stage ->
                            assertThat(Patience.result(stage).succeeded()).isTrue());
            Patience.untilQuiet(observables);
            // whether a listener still runs when what it sent begins is the scheduler's affair
            assertThat(most).hasPositiveValue().hasValueLessThanOrEqualTo(2);
        }
    }

    private static Deployment.Preparation deployment(int limit, String overflow) {
        return Deployment.with("observables.max-in-flight", String.valueOf(limit))
                .with("observables.overflow", overflow)
                .with("observables.overflow-timeout", "PT1M")
                .beans(Worker.class, Follower.class);
    }
}
