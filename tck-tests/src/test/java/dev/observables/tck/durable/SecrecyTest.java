package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.arjuna.ats.jta.TransactionManager;
import dev.observables.Argument;
import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Payloads and arguments may be secret. */
@Tag("embedded")
class SecrecyTest {

    private static final String SECRET = "correct-horse-battery-staple";

    record Secret(String password, LocalDate birthday) {}

    /** Cannot be written, and says so with what it contains. */
    public static class Leaking {

        public String getPassword() {
            throw new IllegalStateException(SECRET);
        }
    }

    @ApplicationScoped
    static class Keeper {

        @Inject
        CallRecorder recorder;

        @Durable(attempts = 2)
        @Observable(listen = "secret")
        void keep(ObservableEvent event, @Payload Secret secret) throws Exception {
            recorder.record("keep", event, secret);
        }

        @Durable(attempts = 1)
        @Observable(listen = "secret.argument")
        void keepArgument(@Argument("birthday") LocalDate birthday) throws Exception {
            recorder.record("keepArgument", null, birthday);
        }

        @Observable(listen = "*:failed")
        void failed(ObservableEvent event, @Payload ListenerFailure failure) throws Exception {
            recorder.record("failed", event, failure);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.16: A secret is heard, fails, dies, is retried, discarded, does not fit and cannot be written: it is in no log"
                    + " line, no stack trace, no failure text and no exception of the library.")
    @Assertion("OBS-3.4: The listeners are durable.")
    void payloadsAreInNoTextOfTheLibrary(Cluster cluster) {
        try (var log = LogCapture.open()) {
            var node = cluster.with("observables.outbox.backoff", "PT0.01S")
                    .beans(Keeper.class)
                    .start();
            cluster.calls().fail("keep");

            node.observables().send("secret", new Secret(SECRET, LocalDate.EPOCH), Map.of("password", SECRET));
            // neither a Secret nor a date
            node.observables().send("secret", SECRET);
            node.observables().send("secret", Map.of("birthday", SECRET));
            node.observables().send("secret.argument", null, Map.of("birthday", SECRET));
            var refused = catchThrowable(() -> node.observables().send("secret", new Leaking()));
            Waiting.until(
                    "four dead deliveries",
                    () -> node.outbox().dead(Filter.all()).size() == 4);
            cluster.calls().await("failed", 4);

            assertThat(node.outbox().dead(Filter.all()))
                    .allSatisfy(dead -> assertThat(dead.failure() + dead).doesNotContain(SECRET));
            assertThat(cluster.calls().values("failed"))
                    .allSatisfy(
                            failure -> assertThat(AtomicityTest.text(((ListenerFailure) failure).failure()) + failure)
                                    .doesNotContain(SECRET));
            assertThat(refused).isNotNull();
            // its cause is the application's own
            assertThat(refused.toString()).doesNotContain(SECRET);
            node.outbox().retry(Filter.all());
            Waiting.until(
                    "four dead deliveries",
                    () -> node.outbox().dead(Filter.all()).size() == 4);
            node.outbox().discard(Filter.all(), "kept in vain");
            node.stop();

            assertThat(log.lines()).isNotEmpty();
            assertThat(log.text()).doesNotContain(SECRET);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.16: The transaction of a sender is neither committed nor suspended nor rolled back by a send that succeeds.")
    void transactionsAreTheApplications(Cluster cluster) throws Exception {
        var node = cluster.start(Transactions.class, Shipping.class);
        var transactions = TransactionManager.transactionManager();

        node.get(Transactions.class).commit(() -> {
            var before = transactions.getTransaction();
            node.get(WorkTable.class).insert("before");
            node.observables().send(Orders.PLACED, new Order("1", 1));
            node.get(WorkTable.class).insert("after");

            assertThat(transactions.getTransaction()).isSameAs(before);
            assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            assertThat(cluster.work()).isEmpty();
        });

        assertThat(transactions.getTransaction()).isNull();
        assertThat(cluster.work()).containsExactly("after", "before");
        node.observables().send(Orders.PLACED, new Order("2", 1));
        assertThat(transactions.getTransaction()).isNull();
    }
}
