package dev.observables.tck.enterprise.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.tck.Assertion;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A sender whose own {@code @Transactional} begins and ends the transaction. */
class OwnTransactionTest extends TransactionalTests {

    @Inject
    StoredOrders orders;

    @Test
    @Assertion("OBS-1.10: A listener with a new transaction finds the row that the sender wrote.")
    @Assertion("OBS-2.3: The listener's @Transactional applies.")
    void listenerReadsWhatTheSenderCommitted() {
        orders.placeInOwnTransaction(id);

        assertHeardWithItsRow();
    }

    @Test
    @Assertion("OBS-1.10: Marked for rollback, the method returns, and nothing is heard.")
    void eventOfATransactionMarkedForRollbackIsNotSent() {
        assertThat(orders.placeAndMarkForRollback(id)).isEqualTo(id);

        assertRolledBackUnheard();
    }

    @Test
    @Assertion("OBS-1.10: An exception rolls back what was written: the event is not heard.")
    @Assertion("OBS-1.8: The failure's is, transaction or not.")
    void onlyTheFailureIsSentWhenTheMethodThrows() {
        assertThatThrownBy(() -> orders.placeAndThrow(id)).hasMessage(id);

        assertThat(journal.event("enterprise.failed").payload()).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.has(id)).isFalse();
    }

    @Test
    @Assertion("OBS-1.10: With afterCommit = false it is heard in the open transaction, rowless.")
    void eventIsSentAtOnceWhereTheAnnotationSaysSo() throws Exception {
        outer.rollsBackAfter(() -> {
            orders.placeAtOnce(id);

            assertThat(journal.names()).containsExactly("enterprise.placed");
            assertThat(audit.found(id)).isFalse();
        });

        assertThat(ledger.has(id)).isFalse();
    }

    @Test
    @Assertion("OBS-1.13: On return the listener has found the committed row.")
    void awaitingMethodReturnsAfterItsCommitAndItsListeners() {
        orders.placeAndAwait(id);

        assertThat(audit.found(id)).isTrue();
    }
}
