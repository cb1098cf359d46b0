package dev.observables.tck.transactions;

import jakarta.inject.Inject;

/** What the tests of a {@link TransactionalDeployment} share. */
abstract class TransactionTests {

    @Inject
    TransactionJournal journal;

    @Inject
    OuterTransaction outer;
}
