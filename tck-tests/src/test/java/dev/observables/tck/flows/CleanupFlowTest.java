package dev.observables.tck.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** A nightly clean-up of four parts, and a report of all that has to come last. */
@ObservablesTest
class CleanupFlowTest {

    @ApplicationScoped
    static class Night {

        /** Called by a timer where there is one. */
        @Observable(send = "cleanup_flow.daily_cleanup")
        public void fall() {}
    }

    @ApplicationScoped
    static class Cleanup {

        private final CyclicBarrier fourParts = new CyclicBarrier(4);
        private final CompletableFuture<Void> archive = new CompletableFuture<>();
        private final List<String> done = new CopyOnWriteArrayList<>();

        @Observable(listen = "cleanup_flow.daily_cleanup")
        void sessions() {
            Patience.meet(fourParts);
            done.add("sessions");
        }

        @Observable(listen = "cleanup_flow.daily_cleanup")
        void files() {
            Patience.meet(fourParts);
            done.add("files");
        }

        @Observable(listen = "cleanup_flow.daily_cleanup")
        void logs() {
            Patience.meet(fourParts);
            done.add("logs");
            throw new IllegalStateException("a log was locked");
        }

        @Observable(listen = "cleanup_flow.daily_cleanup")
        CompletionStage<Void> archive() {
            Patience.meet(fourParts);
            return archive.thenRun(() -> done.add("archive"));
        }

        @Observable(listen = "cleanup_flow.daily_cleanup:completed")
        void report(@Payload Delivery delivery, ObservableEvent event) {
            done.add("report of " + delivery.outcomes().size() + " parts, failed: "
                    + delivery.failures().stream().map(Outcome::listener).toList());
            done.add(event.causationId().equals(delivery.event().id()) ? "caused by the cleanup" : "of unknown cause");
        }

        List<String> done() {
            return done;
        }

        void completeArchive() {
            archive.complete(null);
        }
    }

    @Inject
    Night night;

    @Inject
    Cleanup cleanup;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-6.1: Four parts meet at a barrier, of which one fails and one goes on by a stage: while that is open there is"
                    + " no report, and afterwards there is one, last and of all four.")
    void reportComesAfterAllParts() {
        night.fall();
        await().atMost(Patience.LIMIT).until(() -> observables.inFlight() == 1);
        assertThat(cleanup.done()).containsExactlyInAnyOrder("sessions", "files", "logs");

        cleanup.completeArchive();

        Patience.untilQuiet(observables);
        assertThat(cleanup.done())
                .hasSize(6)
                .endsWith("archive", "report of 4 parts, failed: [Cleanup#logs]", "caused by the cleanup");
    }
}
