package dev.observables.spi;

import dev.observables.Outcome;

/**
 * One attempt to call a durable listener, which the journal gives to {@link JournalContext#run}. The library calls the methods
 * in this order: {@link #begin}; {@link #endInTransaction} or {@link #rollsBack} where the listener's method has a transaction; {@link #ended}; and
 * {@link #returned}. If the listener cannot be called, it calls {@link #notRun} alone.
 *
 * @since 1.0
 */
public interface JournaledCall {

    /**
     * Returns the stored name of the listener.
     *
     * @return one of the names of {@link JournalContext#listeners}
     */
    String listener();

    /**
     * Returns the event that it is called for.
     *
     * @return the event
     */
    StoredEvent event();

    /**
     * Counts the attempt, on the listener's thread, before the listener is called and outside any transaction.
     *
     * @return whether the listener is to be called; if not, nothing else is told of the call
     */
    boolean begin();

    /**
     * Ends the call as a part of the listener's transaction, in which the thread is, before it is committed.
     *
     * @throws JournalException if the call is no longer this node's: the transaction must not be committed
     */
    void endInTransaction();

    /** The listener has returned normally, and its transaction, in which the thread is, can only be rolled back: the call fails. */
    void rollsBack();

    /**
     * The call has ended, and its transaction if it had one.
     *
     * @param outcome that the listener succeeded or failed; a listener that has exceeded its timeout has failed
     */
    void ended(Outcome outcome);

    /** The listener has returned, which may be after its timeout: its next attempt cannot overlap with this one any more. */
    void returned();

    /**
     * The listener was not called, and could not be: no thread was to be had, or the application shut down.
     *
     * @param reason why
     */
    void notRun(Throwable reason);
}
