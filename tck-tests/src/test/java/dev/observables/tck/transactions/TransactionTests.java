package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

/** What the tests of a {@link TransactionalDeployment} share. */
abstract class TransactionTests {

    @Inject
    TransactionJournal journal;

    @Inject
    OuterTransaction outer;

    /** Commits a transaction before whose end nothing of it is heard. */
    void commitUnheard(OuterTransaction.Work work) throws Exception {
        outer.commits(() -> {
            work.run();
            assertThat(journal.names()).isEmpty();
        });
    }
}
