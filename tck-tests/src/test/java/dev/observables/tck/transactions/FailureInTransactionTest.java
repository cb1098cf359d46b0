package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What fails in a transaction is told at once, or its rollback would keep it from ever being told. */
@Tag("embedded")
class FailureInTransactionTest extends TransactionTests {

    static final IllegalStateException REFUSED = new IllegalStateException("refused");

    @ApplicationScoped
    static class RefusedOrders {

        @Observable(send = "placed", sendOnFailure = "refused")
        void refuse() {
            throw REFUSED;
        }

        @Transactional
        @Observable(send = "placed", sendOnFailure = "refused")
        void refuseInOwnTransaction() {
            throw REFUSED;
        }

        @Observable(send = "placed", sendOnFailure = "refused")
        CompletionStage<String> refuseWithStage() {
            return CompletableFuture.failedStage(REFUSED);
        }

        @Transactional
        @Observable(send = "placed", sendOnFailure = "refused")
        Response refuseWithResponse() {
            return Response.status(Response.Status.CONFLICT).build();
        }
    }

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of(RefusedOrders.class);

    @Inject
    RefusedOrders orders;

    @Test
    @Assertion("OBS-1.8: The failure is heard while the transaction is open, and not again after commit.")
    void failureIsSentBeforeTheCommit() throws Exception {
        outer.commits(() -> {
            assertThatThrownBy(orders::refuse).isSameAs(REFUSED);
            assertThat(journal.names()).containsExactly("refused");
        });

        assertThat(journal.entry("refused").event().payload()).isSameAs(REFUSED);
    }

    @Test
    @Assertion("OBS-1.8: The failure rolls the outer transaction back, and is heard before and after.")
    void failureIsSentThoughTheTransactionRollsBack() throws Exception {
        assertThatThrownBy(() -> outer.throwsAfter(() -> {
                    assertThatThrownBy(orders::refuse).isSameAs(REFUSED);
                    assertThat(journal.names()).containsExactly("refused");
                }))
                .hasMessage("rolls back");

        assertThat(journal.names()).containsExactly("refused");
    }

    @Test
    @Assertion("OBS-1.8: The method's own transaction rolls back by the exception that is heard.")
    void failureOfATransactionalMethodIsSent() {
        assertThatThrownBy(orders::refuseInOwnTransaction).isSameAs(REFUSED);

        assertThat(journal.names()).containsExactly("refused");
        assertThat(journal.entry("refused").event().payload()).isSameAs(REFUSED);
    }

    @Test
    @Assertion("OBS-1.8: A stage that failed in a transaction marked for rollback is heard inside it.")
    void failureOfAStageIsSentInAMarkedTransaction() throws Exception {
        outer.marksForRollbackBefore(() -> {
            orders.refuseWithStage();
            assertThat(journal.names()).containsExactly("refused");
        });

        assertThat(journal.names()).containsExactly("refused");
    }

    @Test
    @Assertion("OBS-1.8: An error Response is heard inside the outer transaction, and not after it.")
    void errorResponseIsSentBeforeTheCommit() throws Exception {
        outer.commits(() -> {
            orders.refuseWithResponse();
            assertThat(journal.entry("refused").event().payload()).isInstanceOf(Response.class);
        });

        assertThat(journal.names()).containsExactly("refused");
    }
}
