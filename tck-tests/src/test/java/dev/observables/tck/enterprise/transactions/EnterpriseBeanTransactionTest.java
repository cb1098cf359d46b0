package dev.observables.tck.enterprise.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.tck.Assertion;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A sender whose transaction the enterprise bean's container begins and ends. */
class EnterpriseBeanTransactionTest extends TransactionalTests {

    @Inject
    OrderDesk desk;

    @Test
    @Assertion(id = "OBS-1.10", strategy = "A listener with a new transaction finds the row that the sender wrote.")
    void listenerReadsWhatTheSenderCommitted() {
        desk.place(id);

        assertHeardWithItsRow();
    }

    @Test
    @Assertion(id = "OBS-1.10", strategy = "Marked for rollback, the method returns, and nothing is heard.")
    void eventOfATransactionMarkedForRollbackIsNotSent() {
        assertThat(desk.placeAndMarkForRollback(id)).isEqualTo(id);

        assertRolledBackUnheard();
    }

    @Test
    @Assertion(id = "OBS-1.10", strategy = "An exception rolls back what was written: the event is not heard.")
    @Assertion(id = "OBS-1.8", strategy = "The failure's is, transaction or not.")
    void onlyTheFailureIsSentWhenTheMethodThrows() {
        assertThatThrownBy(() -> desk.placeAndThrow(id)).hasRootCauseMessage(id);

        assertThat(journal.event("enterprise.failed").payload()).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.has(id)).isFalse();
    }

    @Test
    @Assertion(id = "OBS-1.10", strategy = "Heard after the caller's commit only.")
    void eventFollowsTheCallersCommit() throws Exception {
        outer.commitsAfter(() -> {
            desk.place(id);
            assertThat(journal.names()).isEmpty();
        });

        assertHeardWithItsRow();
    }

    @Test
    @Assertion(id = "OBS-1.10", strategy = "Never heard after the caller's rollback.")
    void eventIsNotSentAfterTheCallersRollback() throws Exception {
        outer.rollsBackAfter(() -> desk.place(id));

        assertRolledBackUnheard();
    }

    @Test
    @Assertion(id = "OBS-1.10", strategy = "REQUIRES_NEW is heard inside the caller's, with the row; that rolls back.")
    void eventOfANewTransactionDoesNotDependOnTheCallers() throws Exception {
        outer.rollsBackAfter(() -> {
            desk.placeInNewTransaction(id);

            assertHeardWithItsRow();
        });
    }

    @Test
    @Assertion(id = "OBS-1.10", strategy = "NOT_SUPPORTED is heard inside the caller's, with the row; that rolls back.")
    void eventOfNoTransactionDoesNotDependOnTheCallers() throws Exception {
        outer.rollsBackAfter(() -> {
            desk.placeInNoTransaction(id);

            assertHeardWithItsRow();
        });
    }
}
