package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.tck.Assertion;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was done in a transaction that did not commit is not told. */
@Tag("embedded")
class RollbackTest extends TransactionTests {

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of(Orders.class);

    @Inject
    Orders orders;

    @Test
    @Assertion("OBS-1.10: The outer method throws; a later event is heard, this one is not.")
    void noEventFollowsARollbackByException() throws Exception {
        assertThatThrownBy(() -> outer.throwsAfter(orders::place)).hasMessage("rolls back");
        assertThatThrownBy(() -> outer.throwsAfter(orders::placeInOwnTransaction))
                .hasMessage("rolls back");
        deployment.observables().send("later");

        assertThat(journal.names()).containsExactly("later");
    }

    @Test
    @Assertion("OBS-1.10: The transaction is marked before, in and after the method.")
    void noEventFollowsARollbackByMark() throws Exception {
        orders.placeAndMarkForRollback();
        outer.marksForRollbackAfter(orders::place);
        outer.marksForRollbackBefore(orders::place);
        deployment.observables().send("later");

        assertThat(journal.names()).containsExactly("later");
    }

    @Test
    @Assertion(
            "OBS-1.10: A synchronization fails the commit; the caller gets the exception, and no listener is called.")
    void noEventFollowsACommitThatFails() throws Exception {
        assertThatThrownBy(orders::placeWithFailingCommit).hasRootCauseMessage("no commit");
        deployment.observables().send("later");

        assertThat(journal.names()).containsExactly("later");
    }
}
