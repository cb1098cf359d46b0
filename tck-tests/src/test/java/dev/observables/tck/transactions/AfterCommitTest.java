package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.tck.Assertion;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The event of a method that ran in a transaction waits for its commit. */
@Tag("embedded")
class AfterCommitTest extends TransactionTests {

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of(Orders.class);

    @Inject
    Orders orders;

    @Inject
    TransactionManager manager;

    @Test
    @Assertion("OBS-1.10: Nothing is heard before completion, and after commit its status is committed.")
    void eventFollowsTheCommitOfTheMethodsOwnTransaction() throws Exception {
        orders.placeInOwnTransaction();

        assertThat(orders.heardBeforeCommit()).isNotEmpty().allMatch(List::isEmpty);
        assertThat(journal.entry("placed").senderStatus()).isEqualTo(Status.STATUS_COMMITTED);
    }

    @Test
    @Assertion("OBS-1.10: The caller's transaction hears nothing while open, and one event after it.")
    void eventFollowsTheCommitOfAnOuterTransaction() throws Exception {
        commitUnheard(() -> {
            orders.place();
            orders.placeInOwnTransaction();
        });

        assertThat(journal.names()).containsExactly("placed", "placed");
        assertThat(journal.entries())
                .allMatch(entry -> entry.senderStatus() == Status.STATUS_COMMITTED)
                .allMatch(entry -> entry.listenerStatus() == Status.STATUS_NO_TRANSACTION);
    }

    @Test
    @Assertion("OBS-1.10: The test itself begins and commits, and asks between.")
    void eventFollowsTheCommitOfATransactionBegunProgrammatically() throws Exception {
        manager.begin();
        orders.place();
        var whileOpen = journal.names();
        manager.commit();

        assertThat(whileOpen).isEmpty();
        assertThat(journal.names()).containsExactly("placed");
    }

    @Test
    @Assertion("OBS-1.10: A stage that is complete on return is sent as its value would be.")
    void eventOfACompletedStageFollowsTheCommit() throws Exception {
        orders.placeWithStage();
        assertThatThrownBy(() -> outer.throwsAfter(orders::placeWithStage)).hasMessage("rolls back");

        assertThat(journal.entry("placed").senderStatus()).isEqualTo(Status.STATUS_COMMITTED);
    }

    @Test
    @Assertion("OBS-1.10: With afterCommit=false the event is heard in the transaction that rolls back.")
    void eventGoesOutAtOnceIfTheMethodSaysSo() throws Exception {
        outer.marksForRollbackAfter(() -> {
            orders.placeAtOnce();
            assertThat(journal.entry("placed").senderStatus()).isEqualTo(Status.STATUS_ACTIVE);
        });

        assertThat(journal.names()).containsExactly("placed");
    }

    @Test
    @Assertion("OBS-1.10: Without a transaction the event is heard when the method has returned.")
    void eventGoesOutAtOnceWithoutATransaction() throws Exception {
        orders.place();

        assertThat(journal.names()).containsExactly("placed");
    }
}
