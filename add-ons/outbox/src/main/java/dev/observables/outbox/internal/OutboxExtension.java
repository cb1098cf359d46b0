package dev.observables.outbox.internal;

import dev.observables.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import org.jspecify.annotations.Nullable;

/** Makes {@link Outbox} injectable. The library finds the journal by itself, and the journal this extension. */
public class OutboxExtension implements Extension {

    private volatile @Nullable OutboxJournal journal;

    void registerBean(@Observes AfterBeanDiscovery phase) {
        phase.<Outbox>addBean()
                .beanClass(OutboxBean.class)
                .addType(Outbox.class)
                .scope(ApplicationScoped.class)
                .produceWith(any -> new OutboxBean(journal));
    }

    /** There is none in a deployment without durable listeners. */
    void use(OutboxJournal ofDeployment) {
        journal = ofDeployment;
    }
}
