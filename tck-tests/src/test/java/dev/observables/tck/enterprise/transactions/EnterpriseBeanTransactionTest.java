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
    @Assertion("OBS-1.10: A listener with a new transaction finds the row that the sender wrote.")
    void listenerReadsWhatTheSenderCommitted() {
        desk.place(id);

        assertHeardWithItsRow();
    }

    @Test
    @Assertion("OBS-1.10: Marked for rollback, the method returns, and nothing is heard.")
    void eventOfATransactionMarkedForRollbackIsNotSent() {
        assertThat(desk.placeAndMarkForRollback(id)).isEqualTo(id);

        assertRolledBackUnheard();
    }

    @Test
    @Assertion("OBS-1.10: An exception rolls back what was written: the event is not heard.")
    @Assertion("OBS-1.8: The failure's is, transaction or not.")
    void onlyTheFailureIsSentWhenTheMethodThrows() {
        assertThatThrownBy(() -> desk.placeAndThrow(id)).hasRootCauseMessage(id);

        assertThat(journal.event("enterprise.failed").payload()).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.has(id)).isFalse();
    }

    @Test
    @Assertion("OBS-1.10: Heard after the caller's commit only.")
    void eventFollowsTheCallersCommit() throws Exception {
        commitUnheard(() -> {
            desk.place(id);
        });

        assertHeardWithItsRow();
    }

    @Test
    @Assertion("OBS-1.10: Never heard after the caller's rollback.")
    void eventIsNotSentAfterTheCallersRollback() throws Exception {
        outer.rollsBackAfter(() -> desk.place(id));

        assertRolledBackUnheard();
    }

    @Test
    @Assertion("OBS-1.10: REQUIRES_NEW is heard inside the caller's, with the row; that rolls back.")
    void eventOfANewTransactionDoesNotDependOnTheCallers() throws Exception {
        outer.rollsBackAfter(() -> {
            desk.placeInNewTransaction(id);

            assertHeardWithItsRow();
        });
    }

    @Test
    @Assertion("OBS-1.10: NOT_SUPPORTED is heard inside the caller's, with the row; that rolls back.")
    void eventOfNoTransactionDoesNotDependOnTheCallers() throws Exception {
        outer.rollsBackAfter(() -> {
            desk.placeInNoTransaction(id);

            assertHeardWithItsRow();
        });
    }
}
