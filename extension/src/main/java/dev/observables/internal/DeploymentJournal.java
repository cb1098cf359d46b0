package dev.observables.internal;

import dev.observables.internal.platform.Configuration;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.spi.Journal;
import dev.observables.spi.JournalContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stores the calls of durable listeners, if the application has it, and its life in the deployment. */
final class DeploymentJournal {

    private final List<Journal> found = new ArrayList<>();
    private Throwable unloadable;
    private boolean isOpen;
    private boolean isStarted;
    private boolean isDraining;
    private boolean isClosed;
    /** Whether the configuration may make a listener durable; null until asked for. */
    private Boolean isAskedForByKey;

    /** Looks for it with the class loader of the deployment, or else with that of the library. */
    void find() {
        var ofThread = Thread.currentThread().getContextClassLoader();
        load(ofThread);
        if (found.isEmpty() && ofThread != DeploymentJournal.class.getClassLoader()) {
            load(DeploymentJournal.class.getClassLoader());
        }
    }

    boolean isPresent() {
        return !found.isEmpty();
    }

    /** Its keys; empty if there is none. */
    Optional<Set<String>> keys() {
        return found.stream().findFirst().map(Journal::keys);
    }

    /** Reports why it cannot be used. */
    void check(Consumer<String> errors) {
        if (unloadable != null) {
            errors.accept(Messages.JOURNAL_UNLOADABLE.text(unloadable));
        }
        if (found.size() > 1) {
            errors.accept(Messages.SEVERAL_JOURNALS.text(
                    found.stream().map(journal -> journal.getClass().getName()).collect(Collectors.joining(", "))));
        }
    }

    /** Whether a key may make a listener durable that its annotations do not, as far as the configuration can be read so early. */
    boolean isAskedForByKey() {
        if (isAskedForByKey == null) {
            isAskedForByKey = hasKey();
        }
        return isAskedForByKey;
    }

    /** Opens it for the durable listeners, of which there is at least one. */
    void open(JournalContext context) {
        if (found.size() == 1) {
            isOpen = true;
            found.get(0).open(context);
        }
    }

    boolean isOpen() {
        return isOpen;
    }

    /** Null where no listener is durable. */
    Journal opened() {
        return isOpen ? found.get(0) : null;
    }

    void start() {
        if (isOpen && !isStarted) {
            found.get(0).start();
            isStarted = true;
        }
    }

    void drain() {
        if (isStarted && !isDraining) {
            isDraining = true;
            inShutdown(found.get(0)::drain);
        }
    }

    void close() {
        if (isStarted && !isClosed) {
            isClosed = true;
            inShutdown(found.get(0)::close);
        }
    }

    /** The rest of the deployment goes down in any case. */
    private static void inShutdown(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            Log.error(Messages.JOURNAL_NOT_CLOSED.text(failure), failure);
        }
    }

    private void load(ClassLoader loader) {
        try {
            ServiceLoader.load(Journal.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError | LinkageError failure) {
            unloadable = failure;
        }
    }

    private static boolean hasKey() {
        try {
            return Stream.concat(
                            Configuration.ofDeployment().keys().stream(),
                            System.getenv().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                    .anyMatch(key ->
                            key.startsWith("observables") && (key.endsWith(".durable") || key.endsWith("_durable")));
        } catch (RuntimeException | Error unreadable) {
            // reported when the settings are read
            return true;
        }
    }
}
