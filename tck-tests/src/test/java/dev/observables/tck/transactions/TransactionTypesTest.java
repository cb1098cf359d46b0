package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which transaction the method's work belongs to, for each type of {@code @Transactional}. */
@Tag("embedded")
class TransactionTypesTest extends TransactionTests {

    @ApplicationScoped
    static class TypedOrders {

        @Inject
        TransactionManager manager;

        @Transactional(TxType.REQUIRED)
        @Observable(send = "required")
        void required() {}

        @Transactional(TxType.MANDATORY)
        @Observable(send = "mandatory")
        void mandatory() {}

        @Transactional(TxType.SUPPORTS)
        @Observable(send = "supports")
        void supports() {}

        @Transactional(TxType.REQUIRES_NEW)
        @Observable(send = "requires_new")
        Transaction requiresNew() throws Exception {
            return manager.getTransaction();
        }

        @Transactional(TxType.REQUIRES_NEW)
        @Observable(send = "requires_new")
        void requiresNewAndRollsBack() throws Exception {
            manager.setRollbackOnly();
        }

        @Transactional(TxType.NOT_SUPPORTED)
        @Observable(send = "not_supported")
        Transaction notSupported() throws Exception {
            return manager.getTransaction();
        }

        @Transactional(TxType.NEVER)
        @Observable(send = "never")
        void never() {}
    }

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of(TypedOrders.class);

    @Inject
    TypedOrders orders;

    @Test
    @Assertion("OBS-1.10: Methods that join the outer transaction are heard after its commit only.")
    void eventsOfJoiningMethodsFollowTheOuterCommit() throws Exception {
        commitUnheard(() -> {
            orders.required();
            orders.mandatory();
            orders.supports();
        });

        assertThat(journal.names()).containsExactlyInAnyOrder("required", "mandatory", "supports");
    }

    @Test
    @Assertion("OBS-1.10: Methods that join a transaction which rolls back are never heard.")
    void eventsOfJoiningMethodsAreRolledBackWithTheOuter() throws Exception {
        outer.marksForRollbackAfter(() -> {
            orders.required();
            orders.mandatory();
            orders.supports();
        });
        deployment.observables().send("later");

        assertThat(journal.names()).containsExactly("later");
    }

    @Test
    @Assertion("OBS-1.10: REQUIRES_NEW is heard inside the outer transaction, which then rolls back.")
    void eventOfANewTransactionFollowsItsOwnCommit() throws Exception {
        outer.marksForRollbackAfter(() -> {
            orders.requiresNew();
            assertThat(journal.entry("requires_new").senderStatus()).isEqualTo(Status.STATUS_COMMITTED);
        });

        assertThat(journal.names()).containsExactly("requires_new");
    }

    @Test
    @Assertion("OBS-1.10: REQUIRES_NEW rolls back, the outer transaction commits: only that is heard.")
    void eventOfANewTransactionIsRolledBackWithIt() throws Exception {
        outer.commits(() -> {
            orders.required();
            orders.requiresNewAndRollsBack();
        });

        assertThat(journal.names()).containsExactly("required");
    }

    @Test
    @Assertion("OBS-1.10: NOT_SUPPORTED is heard inside the outer transaction, which then rolls back.")
    void eventOfASuspendedTransactionGoesOutAtOnce() throws Exception {
        outer.marksForRollbackAfter(() -> {
            orders.notSupported();
            assertThat(journal.entry("not_supported").event().payload()).isNull();
        });

        assertThat(journal.names()).containsExactly("not_supported");
    }

    @Test
    @Assertion("OBS-1.10: NEVER, SUPPORTS and NOT_SUPPORTED are heard without any transaction.")
    void eventsGoOutAtOnceWhereTheTypeNeedsNoTransaction() throws Exception {
        orders.never();
        orders.supports();
        orders.notSupported();

        assertThat(journal.names()).containsExactlyInAnyOrder("never", "supports", "not_supported");
    }
}
