package dev.observables.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.WorkSender;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two applications in one JVM, of the same classes. */
@Tag("embedded")
class SeveralDeploymentsTest {

    @ApplicationScoped
    static class Hearing extends RecordingListener {

        @Observable(listen = "work")
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @ApplicationScoped
    static class Other {

        @Observable(listen = "work")
        void work() {}
    }

    @Test
    @Assertion("OBS-9.2: An event of either of two deployments is heard in its own alone.")
    void deploymentsDoNotHearEachOther() {
        try (var first = Deployment.of(Hearing.class).start();
                var second = Deployment.of(Hearing.class).start()) {
            var one = Patience.result(first.observables().send("work", ListenerWork.NOTHING));
            var two = Patience.result(second.observables().send("work", ListenerWork.NOTHING));

            assertThat(first.get(Hearing.class).heard().event().id())
                    .isEqualTo(one.event().id());
            assertThat(second.get(Hearing.class).heard().event().id())
                    .isEqualTo(two.event().id());
        }
    }

    @Test
    @Assertion("OBS-9.2: A sending method of each of two deployments is heard in its own alone.")
    void sendersOfDeploymentsAreKeptApart() {
        try (var first = Deployment.of(Hearing.class, WorkSender.class).start();
                var second = Deployment.of(Hearing.class, WorkSender.class).start()) {
            first.get(WorkSender.class).act(ListenerWork.NOTHING);
            first.get(WorkSender.class).act(ListenerWork.NOTHING);
            second.get(WorkSender.class).act(ListenerWork.NOTHING);
            Patience.untilQuiet(first.observables());
            Patience.untilQuiet(second.observables());

            assertThat(first.get(Hearing.class).heard().events()).hasSize(2);
            assertThat(second.get(Hearing.class).heard().events()).hasSize(1);
        }
    }

    @Test
    @Assertion(
            "OBS-9.2: A call held in one deployment is neither counted, nor waited for, nor a want of room in the other.")
    void callsOfOneDeploymentDoNotCountInTheOther() {
        try (var first = Deployment.with("observables.max-in-flight", "1")
                        .beans(Worker.class)
                        .start();
                var second = Deployment.rejectingAbove(1).beans(Worker.class).start();
                var held = new HeldWork()) {
            first.observables().send("work", held);
            held.untilBegun();

            assertThat(second.observables().inFlight()).isZero();
            assertThat(second.observables().awaitQuiet(Duration.ZERO)).isTrue();
            assertThat(Patience.result(second.observables().send("work", ListenerWork.NOTHING))
                            .succeeded())
                    .isTrue();
        }
    }

    @Test
    @Assertion("OBS-9.2: Topologies of two deployments show their own listeners alone.")
    void topologiesAreKeptApart() {
        try (var first = Deployment.of(Hearing.class).start();
                var second = Deployment.of(Other.class).start()) {
            assertThat(first.observables().topology().events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.listeners()).containsExactly("Hearing#hear"));
            assertThat(second.observables().topology().events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.listeners()).containsExactly("Other#work"));
        }
    }

    @Test
    @Assertion("OBS-9.2: After one of two deployments is closed, the other delivers as before.")
    void closingOneDeploymentDoesNotStopTheOther() {
        try (var outer = Deployment.of(Hearing.class, WorkSender.class).start()) {
            try (var inner = Deployment.of(Hearing.class, WorkSender.class).start()) {
                Patience.result(inner.observables().send("work", ListenerWork.NOTHING));
            }

            outer.get(WorkSender.class).act(ListenerWork.NOTHING);
            Patience.untilQuiet(outer.observables());

            assertThat(outer.get(Hearing.class).heard().events()).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-9.2: Configuration that differs between two deployments counts in its own.")
    void configurationIsKeptApart() {
        try (var off = Deployment.with("observables.enabled", "false")
                .beans(Hearing.class)
                .start()) {
            try (var on = Deployment.with("observables.enabled", "true")
                    .beans(Hearing.class)
                    .start()) {
                assertThat(Patience.result(on.observables().send("work", ListenerWork.NOTHING))
                                .outcomes())
                        .hasSize(1);
                assertThat(Patience.result(off.observables().send("work", ListenerWork.NOTHING))
                                .outcomes())
                        .isEmpty();
            }
        }
    }
}
