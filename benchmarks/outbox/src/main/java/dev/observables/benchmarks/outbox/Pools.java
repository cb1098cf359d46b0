package dev.observables.benchmarks.outbox;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.sql.SQLException;
import java.time.Duration;

/** The same pool of connections for every contender. */
final class Pools {

    private Pools() {}

    /** Whose connections take part in the thread's JTA transaction. */
    static AgroalDataSource withTransactions(Setup setup) {
        return pool(
                setup,
                new NarayanaTransactionIntegration(
                        TransactionManager.transactionManager(), new TransactionSynchronizationRegistryImple()));
    }

    static AgroalDataSource plain(Setup setup) {
        return pool(setup, TransactionIntegration.none());
    }

    private static AgroalDataSource pool(Setup setup, TransactionIntegration integration) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .metricsEnabled(false)
                    .connectionPoolConfiguration(pool -> pool.initialSize(setup.connections())
                            .maxSize(setup.connections())
                            .acquisitionTimeout(Duration.ofSeconds(60))
                            .transactionIntegration(integration)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(setup.url()))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
