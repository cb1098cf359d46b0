package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;

/** A durable listener that returns a stage has ended when the stage has. */
@Tag("embedded")
class StagedListenerTest {

    @ApplicationScoped
    static class Staged {

        private final CompletableFuture<String> first = new CompletableFuture<>();

        @Inject
        CallRecorder recorder;

        @Inject
        WorkTable work;

        @Durable
        @Observable(listen = "staged.plain")
        CompletionStage<String> plain(ObservableEvent event) throws Exception {
            recorder.record("plain", event, null);
            return result(event);
        }

        @Transactional
        @Durable
        @Observable(listen = "staged.transactional")
        CompletionStage<String> transactional(ObservableEvent event) throws Exception {
            work.insert("worked");
            recorder.record("transactional", event, null);
            return result(event);
        }

        CompletableFuture<String> first() {
            return first;
        }

        private CompletionStage<String> result(ObservableEvent event) {
            return event.attempt() == 1 ? first : CompletableFuture.completedFuture("done");
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.6: The delivery is there while the stage of a listener without a transaction is open, and gone afterwards.")
    void deliveryEndsWithTheStage(Cluster cluster) {
        var node = cluster.start(Staged.class);

        node.observables().send("staged.plain");
        cluster.calls().await("plain", 1);
        assertThat(node.outbox().backlog()).isEqualTo(1);
        assertThat(node.observables().inFlight()).isEqualTo(1);
        node.get(Staged.class).first().complete("done");

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().of("plain")).hasSize(1);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.6: A transactional listener's stage is open, and fails after its method has returned: it is called again.")
    void transactionalListenerWithAStageIsCalledAtLeastOnce(Cluster cluster) {
        var node = cluster.with("observables.outbox.backoff", "PT0.01S")
                .beans(Staged.class)
                .start();

        node.observables().send("staged.transactional");
        cluster.calls().await("transactional", 1);
        assertThat(node.outbox().backlog()).isEqualTo(1);
        node.get(Staged.class).first().completeExceptionally(new IllegalStateException("fails"));

        cluster.tables().untilEmpty();
        assertThat(cluster.calls().attempts("transactional")).containsExactly(1, 2);
        assertThat(cluster.work()).isNotEmpty().containsOnly("worked");
    }
}
