package dev.observables.internal.platform;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.BooleanSupplier;
import javax.naming.NamingException;

/** At once, or after which commit. The only place that knows Jakarta Transactions, which may be missing. */
public final class Transactions {

    private static final Registry NONE = new Registry() {};

    /** Null until looked for. */
    private volatile Registry registry;

    /** What is asked of the server's registry; by default there is never a transaction. */
    private interface Registry {

        default boolean isActive() {
            return false;
        }

        default Object key() {
            return null;
        }

        default void afterCompletion(Runnable committed, Runnable rolledBack) {
            throw new IllegalStateException("there is no transaction");
        }
    }

    /** Looks for the server's registry, on a thread that has the component's naming context. */
    public void locate() {
        try {
            registry = ServerRegistry.find();
        } catch (NamingException | LinkageError absent) {
            Log.debug(() -> "No transactions: " + absent);
        }
    }

    /** Whether the thread is in a transaction of status ACTIVE or MARKED_ROLLBACK. */
    public boolean isActive() {
        return registry().isActive();
    }

    /** Whether the thread that asks is in the transaction that the current thread is in now. */
    public BooleanSupplier current() {
        var key = registry().key();
        return () -> key != null && key.equals(registry().key());
    }

    /**
     * Runs one of the two after the thread's transaction, on whichever thread completes it.
     *
     * @throws RuntimeException if the transaction takes no more synchronizations
     */
    public void afterCompletion(Runnable committed, Runnable rolledBack) {
        registry().afterCompletion(committed, rolledBack);
    }

    private Registry registry() {
        if (registry == null) {
            locate();
            if (registry == null) {
                registry = NONE;
            }
        }
        return registry;
    }

    /** Jakarta Transactions 2.0, section 4.6; in a class of its own, which is loaded only where that exists. */
    private record ServerRegistry(TransactionSynchronizationRegistry server) implements Registry {

        static Registry find() throws NamingException {
            return new ServerRegistry(Jndi.lookup(
                    "java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class));
        }

        @Override
        public boolean isActive() {
            int status = server.getTransactionStatus();
            return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public Object key() {
            return server.getTransactionKey();
        }

        @Override
        public void afterCompletion(Runnable committed, Runnable rolledBack) {
            if (server.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
                // it takes no synchronization any more, and its end is known
                rolledBack.run();
                return;
            }
            server.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // only the end counts
                }

                @Override
                public void afterCompletion(int status) {
                    (status == Status.STATUS_COMMITTED ? committed : rolledBack).run();
                }
            });
        }
    }
}
