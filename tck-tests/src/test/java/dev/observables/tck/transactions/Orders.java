package dev.observables.tck.transactions;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods that send "placed", whose payload is the transaction that they ran in. */
@ApplicationScoped
class Orders {

    @Inject
    TransactionManager manager;

    @Inject
    TransactionJournal journal;

    private final List<List<String>> heardBeforeCommit = new ArrayList<>();

    @Observable(send = "placed")
    Transaction place() throws Exception {
        return manager.getTransaction();
    }

    @Transactional
    @Observable(send = "placed")
    Transaction placeInOwnTransaction() throws Exception {
        beforeCompletion(() -> heardBeforeCommit.add(journal.names()));
        return manager.getTransaction();
    }

    @Transactional
    @Observable(send = "placed")
    void placeAndMarkForRollback() throws Exception {
        manager.setRollbackOnly();
    }

    @Transactional
    @Observable(send = "placed")
    void placeWithFailingCommit() throws Exception {
        beforeCompletion(() -> {
            throw new IllegalStateException("no commit");
        });
    }

    @Transactional
    @Observable(send = "placed")
    CompletionStage<Transaction> placeWithStage() throws Exception {
        return CompletableFuture.completedStage(manager.getTransaction());
    }

    @Transactional
    @Observable(send = "placed", afterCommit = false)
    Transaction placeAtOnce() throws Exception {
        return manager.getTransaction();
    }

    List<List<String>> heardBeforeCommit() {
        return heardBeforeCommit;
    }

    private void beforeCompletion(Runnable check) throws Exception {
        manager.getTransaction().registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                check.run();
            }

            @Override
            public void afterCompletion(int status) {
                // only what comes before counts
            }
        });
    }
}
