package dev.observables.spi;

import java.util.Set;

/**
 * Keeps the calls of durable listeners, so that they outlive the process. A deployment has at most one journal, which is found
 * by {@link java.util.ServiceLoader} with the application's class loader, and is used only if a listener is durable.
 *
 * <p>The library calls {@link #open}, {@link #start}, {@link #drain} and {@link #close} once each and in this order, on threads of
 * the deployment; all other methods on any thread, from {@code start} on.
 *
 * <p>Specification: clauses OBS-11.1 to OBS-11.16.
 *
 * @since 1.0
 */
public interface Journal {

    /**
     * Returns the configuration keys that the journal reads, so that others are reported as unknown.
     *
     * @return exact keys, and the beginnings of keys, which end with a period
     */
    Set<String> keys();

    /**
     * Opens the journal while the deployment is validated. What is wrong is reported to the context and fails the deployment, with
     * everything else that does.
     *
     * @param context what the library does for the journal
     */
    void open(JournalContext context);

    /**
     * Starts the journal, now that the application's naming context is available on every server.
     *
     * @throws RuntimeException if it cannot; fails the deployment
     */
    void start();

    /**
     * Stores an event with a call for each of its durable listeners.
     *
     * @param record what is stored
     * @param transaction which transaction it is a part of
     * @return what the library tells the journal about the event from now on
     * @throws JournalException if it cannot be stored; nothing of it is then
     */
    JournalEntry store(JournalRecord record, JournalTransaction transaction);

    /**
     * Returns whether no call is under way, and none is due for the listeners of this deployment (OBS-10.2).
     *
     * @return false also if this cannot be found out
     */
    boolean isQuiet();

    /** Begins no call any more, because the application shuts down. What is stored from now on is called later, or elsewhere. */
    void drain();

    /** Stores what is known of the calls that have ended, and stops. All calls have ended or have been given up. */
    void close();
}
