package dev.observables.tck.enterprise.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.ObservablesTest;
import dev.observables.tck.enterprise.EnterpriseJournal;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the tests of this room share; each writes an id of its own. */
@ObservablesTest
abstract class TransactionalTests {

    final String id = UUID.randomUUID().toString();

    @Inject
    EnterpriseJournal journal;

    @Inject
    OrderLedger ledger;

    @Inject
    OrderAudit audit;

    @Inject
    CallersTransaction outer;

    /** Commits the caller's transaction, before whose end nothing of it is heard. */
    void commitUnheard(Runnable work) throws Exception {
        outer.commitsAfter(() -> {
            work.run();
            assertThat(journal.names()).isEmpty();
        });
    }

    void assertHeardWithItsRow() {
        assertThat(journal.event("enterprise.placed").payload()).isEqualTo(id);
        assertThat(audit.found(id)).isTrue();
    }

    void assertRolledBackUnheard() {
        assertThat(journal.names()).isEmpty();
        assertThat(ledger.has(id)).isFalse();
    }
}
