package dev.observables.internal.platform;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.BooleanSupplier;
import javax.naming.NamingException;

/** The current transaction, and what runs after it. The only class that uses Jakarta Transactions, which may be missing. */
public final class Transactions {

    private static final Registry NONE = new Registry() {};

    /** Null until looked for. */
    private volatile Registry registry;

    /** The part of the server's registry that is used. By default, no thread is ever in a transaction. */
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

    /** Looks the server's registry up; to be called on a thread that has the component's naming context. */
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
     * Runs one of the two tasks after the thread's transaction, on the thread that completes it.
     *
     * @throws RuntimeException if the transaction accepts no more synchronizations
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

    /** Jakarta Transactions 2.0, section 4.6; in a class of its own, which is loaded only where the API exists. */
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
                // it accepts no more synchronizations, and its outcome is known
                rolledBack.run();
                return;
            }
            server.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // only the outcome matters
                }

                @Override
                public void afterCompletion(int status) {
                    (status == Status.STATUS_COMMITTED ? committed : rolledBack).run();
                }
            });
        }
    }
}
