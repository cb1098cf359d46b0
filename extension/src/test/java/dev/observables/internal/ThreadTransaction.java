package dev.observables.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** A transaction for each thread, of no resource; the registry is a bean, as in Java SE. */
@ApplicationScoped
public class ThreadTransaction implements TransactionSynchronizationRegistry {

    private final ThreadLocal<List<Synchronization>> synchronizations = new ThreadLocal<>();
    private final ThreadLocal<Integer> status = ThreadLocal.withInitial(() -> Status.STATUS_NO_TRANSACTION);

    public void begin() {
        synchronizations.set(new ArrayList<>());
        status.set(Status.STATUS_ACTIVE);
    }

    /** Returns whether it was committed, and not rolled back. */
    public boolean complete() {
        int outcome = status.get() == Status.STATUS_ACTIVE ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
        status.set(outcome);
        synchronizations.get().forEach(synchronization -> synchronization.afterCompletion(outcome));
        status.remove();
        return outcome == Status.STATUS_COMMITTED;
    }

    @Override
    public Object getTransactionKey() {
        return synchronizations.get();
    }

    @Override
    public void putResource(Object key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getResource(Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        synchronizations.get().add(synchronization);
    }

    @Override
    public int getTransactionStatus() {
        return status.get();
    }

    @Override
    public void setRollbackOnly() {
        status.set(Status.STATUS_MARKED_ROLLBACK);
    }

    @Override
    public boolean getRollbackOnly() {
        return status.get() == Status.STATUS_MARKED_ROLLBACK;
    }
}
