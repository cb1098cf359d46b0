package dev.observables.tck.enterprise.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A sender in a transaction of its caller. */
class OuterTransactionTest extends TransactionalTests {

    @Inject
    StoredOrders orders;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-1.10: Without or with @Transactional: heard after the caller's commit only.")
    void eventFollowsTheCallersCommit() throws Exception {
        commitUnheard(() -> {
            orders.place(id);
            orders.placeInOwnTransaction(id);
        });

        assertThat(journal.names()).containsExactly("enterprise.placed", "enterprise.placed");
        assertThat(audit.found(id)).isTrue();
    }

    @Test
    @Assertion("OBS-1.10: Without or with @Transactional: never heard after the caller's rollback.")
    void eventIsNotSentAfterTheCallersRollback() throws Exception {
        outer.rollsBackAfter(() -> {
            orders.place(id);
            orders.placeInOwnTransaction(id);
        });

        assertRolledBackUnheard();
    }

    @Test
    @Assertion("OBS-1.10: Heard inside the caller's transaction, with the row; that rolls back.")
    void eventOfANewTransactionDoesNotDependOnTheCallers() throws Exception {
        outer.rollsBackAfter(() -> {
            orders.placeInNewTransaction(id);

            assertHeardWithItsRow();
        });

        assertThat(ledger.has(id)).isTrue();
    }

    @Test
    @Assertion("OBS-1.10: Heard inside the caller's transaction, with the row; that rolls back.")
    void eventOfNoTransactionDoesNotDependOnTheCallers() throws Exception {
        outer.rollsBackAfter(() -> {
            orders.placeInNoTransaction(id);

            assertHeardWithItsRow();
        });

        assertThat(ledger.has(id)).isTrue();
    }

    @Test
    @Assertion("OBS-1.12: A program's event is heard after the commit, and its stage completes.")
    void eventOfAProgramFollowsTheCommit() throws Exception {
        var delivery = new AtomicReference<CompletionStage<Delivery>>();
        commitUnheard(() -> {
            delivery.set(observables.send("enterprise.placed", id));
            ledger.write(id);
        });

        assertThat(Patience.result(delivery.get()).succeeded()).isTrue();
        assertThat(audit.found(id)).isTrue();
    }

    @Test
    @Assertion("OBS-1.12: After a rollback the stage of a program's event fails with a code.")
    void stageOfAProgramsEventFailsAfterARollback() throws Exception {
        var delivery = new AtomicReference<CompletionStage<Delivery>>();
        outer.rollsBackAfter(() -> delivery.set(observables.send("enterprise.placed", id)));

        assertThat(delivery.get())
                .failsWithin(Patience.LIMIT)
                .withThrowableThat()
                .havingRootCause()
                .withMessageContaining("OBS04");
        assertThat(journal.names()).isEmpty();
    }

    @Test
    @Assertion("OBS-1.13: An awaiting method returns unheard, and one warning says why.")
    void awaitingMethodDoesNotWaitForTheCallersCommit() throws Exception {
        try (var log = LogCapture.open()) {
            commitUnheard(() -> {
                orders.placeAndAwait(id);
                orders.placeAndAwait(id);
            });

            assertThat(journal.names()).containsExactly("enterprise.placed", "enterprise.placed");
            assertThat(log.matching("OBS0408")).singleElement().asString().contains("StoredOrders#placeAndAwait");
        }
    }
}
