package dev.observables.outbox.internal;

import dev.observables.outbox.internal.protocol.Database;
import dev.observables.outbox.internal.protocol.Engine;
import dev.observables.outbox.internal.protocol.ListenerSettings;
import dev.observables.outbox.internal.protocol.Operations;
import dev.observables.outbox.internal.protocol.OutboxSettings;
import dev.observables.outbox.internal.store.InvalidTablePrefixException;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.store.UnsupportedDatabaseException;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.Journal;
import dev.observables.spi.JournalContext;
import dev.observables.spi.JournalEntry;
import dev.observables.spi.JournalException;
import dev.observables.spi.JournalRecord;
import dev.observables.spi.JournalTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The journal in the application's database. Its life is that of the deployment; what it does meanwhile is the {@link Engine}'s. */
public final class OutboxJournal implements Journal {

    private static final int LONGEST_APPLICATION = 100;

    private JournalContext context;
    private OutboxSettings settings;
    private ListenerSettings listeners;
    private Map<String, String> aliases;
    /** Null before the start. */
    private volatile Engine engine;

    @Override
    public Set<String> keys() {
        return OutboxSettings.KEYS;
    }

    @Override
    public void open(JournalContext ofDeployment) {
        context = ofDeployment;
        settings = OutboxSettings.of(context);
        listeners = ListenerSettings.of(context, settings);
        aliases = aliases(context);
        PayloadFormats.check(context);
        context.beans().getExtension(OutboxExtension.class).use(this);
    }

    @Override
    public void start() {
        var application = context.application();
        if (application.length() > LONGEST_APPLICATION) {
            throw new IllegalStateException(OutboxMessages.APPLICATION_TOO_LONG.text(application, LONGEST_APPLICATION));
        }
        var payloads = PayloadFormats.find(context);
        var database = new Database(DataSources.find(settings.dataSource(), context.beans()));
        try {
            var store = database.inOwnTransaction(connection -> {
                Durability.check(connection).forEach(context::warning);
                return open(connection, application);
            });
            TableSetup.prepare(database, store, settings);
            engine = new Engine(context, Engine.Parts.of(database, store, settings, payloads, listeners, aliases));
            engine.start();
        } catch (SQLException unreachable) {
            var text = OutboxMessages.NO_DATABASE.text(settings.dataSource(), FailureText.of(unreachable));
            throw new IllegalStateException(text, unreachable);
        }
    }

    @Override
    public JournalEntry store(JournalRecord record, JournalTransaction transaction) {
        var running = engine;
        if (running == null) {
            throw new JournalException(
                    OutboxMessages.NOT_STARTED.text(record.event().name()));
        }
        return running.store(record, transaction);
    }

    @Override
    public boolean isQuiet() {
        return engine == null || engine.isQuiet();
    }

    @Override
    public void drain() {
        if (engine != null) {
            engine.drain();
        }
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }

    /** @throws IllegalStateException if the journal has not started */
    Operations operations() {
        if (engine == null) {
            throw new IllegalStateException(OutboxMessages.NOT_STARTED.text("Outbox"));
        }
        return engine.operations();
    }

    private Store open(Connection connection, String application) throws SQLException {
        try {
            return Store.open(connection, settings.tablePrefix(), application);
        } catch (InvalidTablePrefixException invalid) {
            throw new IllegalStateException(
                    OutboxMessages.BAD_PREFIX.text(settings.tablePrefix(), invalid.getMessage()));
        } catch (UnsupportedDatabaseException unsupported) {
            throw new IllegalStateException(OutboxMessages.UNSUPPORTED_DATABASE.text(unsupported.getMessage()));
        }
    }

    /** The names under which listeners were stored, and those that they have now. */
    private static Map<String, String> aliases(JournalContext context) {
        var aliases = new TreeMap<String, String>();
        for (var key : context.keys(OutboxSettings.ALIAS)) {
            var former = key.substring(OutboxSettings.ALIAS.length());
            boolean isQuoted = former.length() > 2 && former.startsWith("\"") && former.endsWith("\"");
            var now = context.setting(key, "");
            boolean isKnown = context.listeners().stream()
                    .anyMatch(listener -> listener.id().equals(now));
            if (isQuoted && isKnown) {
                aliases.put(former.substring(1, former.length() - 1), now);
            } else {
                context.error(OutboxMessages.BAD_ALIAS.text(key, now));
            }
        }
        return aliases;
    }
}
