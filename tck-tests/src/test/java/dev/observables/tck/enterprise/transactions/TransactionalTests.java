package dev.observables.tck.enterprise.transactions;

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
    Ledger ledger;

    @Inject
    Audit audit;

    @Inject
    OuterTransaction outer;
}
