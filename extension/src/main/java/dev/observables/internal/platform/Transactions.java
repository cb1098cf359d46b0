package dev.observables.internal.platform;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
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
    /** Null where the deployment has not been assembled. */
    private volatile BeanManager beans;

    /** The part of the server's registry that is used. By default, no thread is ever in a transaction. */
    private interface Registry {

        default boolean isActive() {
            return false;
        }

        default boolean isMarkedRollback() {
            return false;
        }

        default void markRollback() {
            throw new IllegalStateException("there is no transaction");
        }

        default Object key() {
            return null;
        }

        default void afterCompletion(Runnable committed, Runnable rolledBack) {
            throw new IllegalStateException("there is no transaction");
        }
    }

    /** From now on a registry that is not in JNDI is looked for among the deployment's beans, as in Java SE. */
    public void use(BeanManager ofDeployment) {
        beans = ofDeployment;
    }

    /** Looks the server's registry up; to be called on a thread that has the component's naming context. */
    public void locate() {
        try {
            registry = ServerRegistry.find(beans);
        } catch (NamingException | LinkageError absent) {
            Log.debug(() -> "No transactions: " + absent);
        }
    }

    /** Whether the thread is in a transaction of status ACTIVE or MARKED_ROLLBACK. */
    public boolean isActive() {
        return registry().isActive();
    }

    /** Whether the thread is in a transaction that can only be rolled back. */
    public boolean isMarkedRollback() {
        return registry().isMarkedRollback();
    }

    /**
     * Lets the thread's transaction be rolled back in the end.
     *
     * @param reason why; has a failure to do so as a suppressed exception
     */
    public void markRollback(Throwable reason) {
        try {
            registry().markRollback();
        } catch (RuntimeException | Error completing) {
            reason.addSuppressed(completing);
        }
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

        static Registry find(BeanManager beans) throws NamingException {
            try {
                return new ServerRegistry(Jndi.lookup(
                        "java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class));
            } catch (NamingException notBound) {
                return new ServerRegistry(bean(beans, notBound));
            }
        }

        private static TransactionSynchronizationRegistry bean(BeanManager beans, NamingException notBound)
                throws NamingException {
            try {
                var type = TransactionSynchronizationRegistry.class;
                var bean = beans == null ? null : beans.resolve(beans.getBeans(type));
                if (bean == null) {
                    throw notBound;
                }
                var found = type.cast(instance(bean, beans));
                // the bean may be there, and the transaction manager that it stands for may not
                found.getTransactionStatus();
                return found;
            } catch (RuntimeException | Error unusable) {
                notBound.addSuppressed(unusable);
                throw notBound;
            }
        }

        /** The instance and no proxy for it: it is asked at each send, and while the application shuts down. */
        private static <T> Object instance(Bean<T> bean, BeanManager beans) {
            var created = beans.createCreationalContext(bean);
            return beans.isNormalScope(bean.getScope())
                    ? beans.getContext(bean.getScope()).get(bean, created)
                    : beans.getReference(bean, TransactionSynchronizationRegistry.class, created);
        }

        @Override
        public boolean isActive() {
            int status = server.getTransactionStatus();
            return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public boolean isMarkedRollback() {
            return server.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public void markRollback() {
            server.setRollbackOnly();
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
