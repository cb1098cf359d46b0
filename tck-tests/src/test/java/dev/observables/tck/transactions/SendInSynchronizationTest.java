package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sending while a transaction completes: before completion it is active, afterwards it is not. */
@Tag("embedded")
class SendInSynchronizationTest extends TransactionTests {

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of();

    @Test
    @Assertion("OBS-1.12: What is sent before and after completion is heard once the commit is done.")
    void bothPhasesOfACommitSend() throws Exception {
        outer.commits(this::sendInBothPhases);

        assertThat(journal.names()).containsExactlyInAnyOrder("before", "after");
    }

    @Test
    @Assertion("OBS-1.12: After a rollback nothing is active: what is sent then goes out at once.")
    void phaseAfterARollbackSends() throws Exception {
        outer.marksForRollbackAfter(this::sendInBothPhases);

        assertThat(journal.names()).containsExactly("after");
    }

    private void sendInBothPhases() throws Exception {
        deployment.get(TransactionManager.class).getTransaction().registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                deployment.observables().send("before");
            }

            @Override
            public void afterCompletion(int status) {
                deployment.observables().send("after");
            }
        });
    }
}
