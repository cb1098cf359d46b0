package dev.observables.tck.transactions;

import dev.observables.Observables;
import dev.observables.tck.Deployment;
import dev.observables.tck.NamingEntries;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** The one deployment of a test class, whose {@code @Inject} fields it fills. As long as it is open, the JVM has the server's names. */
final class TransactionalDeployment implements BeforeAllCallback, TestInstancePostProcessor, AfterAllCallback {

    private final Class<?>[] beans;
    private Deployment deployment;

    private TransactionalDeployment(Class<?>... beans) {
        this.beans = beans;
    }

    /** Beside a journal and an outer transaction. */
    static TransactionalDeployment of(Class<?>... beans) {
        return new TransactionalDeployment(beans);
    }

    <T> T get(Class<T> type) {
        return deployment.get(type);
    }

    Observables observables() {
        return deployment.observables();
    }

    ClassLoader classLoader() {
        return deployment.classLoader();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TransactionNames.bind();
        deployment = NamingEntries.seenBy(Deployment.of())
                .beans(TransactionJournal.class, OuterTransaction.class)
                .beans(beans)
                .start();
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        deployment.inject(test);
        get(TransactionJournal.class).forget();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        deployment.close();
        TransactionNames.unbind();
    }
}
