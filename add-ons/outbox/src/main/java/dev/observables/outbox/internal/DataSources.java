package dev.observables.outbox.internal;

import dev.observables.outbox.internal.protocol.OutboxSettings;
import dev.observables.outbox.internal.text.OutboxMessages;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Finds the application's data source: in JNDI, and where there is none, as the one CDI bean of its type. */
final class DataSources {

    private DataSources() {}

    /** @throws IllegalStateException if there is none; its message is coded */
    static DataSource find(String name, BeanManager beans) {
        try {
            if (new InitialContext().lookup(name) instanceof DataSource found) {
                return found;
            }
            throw missing(name, "what is there is no javax.sql.DataSource");
        } catch (NamingException | RuntimeException | LinkageError absent) {
            // a naming provider that is not set up may throw anything
            return bean(name, beans).orElseThrow(() -> missing(name, String.valueOf(absent)));
        }
    }

    /** Only instead of the default: a data source that was named has to be in JNDI. */
    private static Optional<DataSource> bean(String name, BeanManager beans) {
        var found = beans.getBeans(DataSource.class);
        if (!name.equals(OutboxSettings.DEFAULT_DATA_SOURCE) || found.size() != 1) {
            return Optional.empty();
        }
        var bean = beans.resolve(found);
        return Optional.of(
                (DataSource) beans.getReference(bean, DataSource.class, beans.createCreationalContext(bean)));
    }

    private static IllegalStateException missing(String name, String reason) {
        return new IllegalStateException(OutboxMessages.NO_DATA_SOURCE.text(name, reason));
    }
}
