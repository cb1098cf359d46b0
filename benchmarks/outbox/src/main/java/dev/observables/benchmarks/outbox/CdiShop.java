package dev.observables.benchmarks.outbox;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.UserTransaction;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Weld with Narayana, as a server would have it: data source, transactions and executor are looked up. */
final class CdiShop implements Shop {

    private final AgroalDataSource pool;
    private final ExecutorService executor;
    private final SeContainer container;
    private final Till till;

    /** What sells. */
    interface Till {
        Sale sell(Sale sale);
    }

    /** Inserts, and sends nothing. */
    @ApplicationScoped
    public static class BareTill implements Till {

        @Inject
        Work work;

        @Override
        @Transactional
        public Sale sell(Sale sale) {
            work.sell(sale);
            return sale;
        }
    }

    private CdiShop(Setup setup, Class<? extends Till> till, List<Class<?>> beans) {
        pool = Pools.withTransactions(setup);
        executor = Executors.newFixedThreadPool(setup.threads(), task -> new Thread(task, "listener"));
        bindNames();
        var initializer = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new WorkBean(new Work(pool)))
                .addBeanClasses(till)
                .addBeanClasses(beans.toArray(Class<?>[]::new));
        // without discovery Weld looks for no extensions either
        ServiceLoader.load(Extension.class).forEach(initializer::addExtensions);
        container = initializer.initialize();
        this.till = container.select(till).get();
    }

    static Shop bare(Setup setup) {
        return new CdiShop(setup, BareTill.class, List.of());
    }

    static CdiShop of(Setup setup, Class<? extends Till> till, Class<?> listeners) {
        return new CdiShop(setup, till, List.of(listeners));
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public void sell(Sale sale) {
        till.sell(sale);
    }

    @Override
    public void close() {
        container.close();
        executor.shutdown();
        pool.close();
    }

    private void bindNames() {
        var registry = new TransactionSynchronizationRegistryImple();
        Names.bind("java:comp/DefaultDataSource", pool);
        Names.bind("java:comp/DefaultManagedExecutorService", executor);
        Names.bind("java:comp/UserTransaction", UserTransaction.userTransaction());
        Names.bind("java:comp/TransactionSynchronizationRegistry", registry);
        // where Narayana's own beans look for what they wrap
        Names.bind("java:/TransactionSynchronizationRegistry", registry);
        Names.bind("java:/TransactionManager", TransactionManager.transactionManager());
    }

    /** Makes the work injectable. */
    private record WorkBean(Work work) implements Extension {

        void add(@Observes AfterBeanDiscovery discovery) {
            discovery.<Work>addBean().types(Work.class).scope(Dependent.class).produceWith(beans -> work);
        }
    }
}
