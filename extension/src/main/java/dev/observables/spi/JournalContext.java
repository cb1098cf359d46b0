package dev.observables.spi;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * What the library does for a {@link Journal}. All methods can be called on any thread; those that need a running deployment say so.
 *
 * @since 1.0
 */
public interface JournalContext {

    /** The deployment's beans. They can be obtained from {@link Journal#start} on. */
    BeanManager beans();

    /** The listeners that can be durable. */
    List<DurableListener> listeners();

    /** Reports what is wrong with the deployment, in {@link Journal#open}; it fails. */
    void error(String codedText);

    /** Reports a warning, in {@link Journal#open}; {@code observables.validation} decides what becomes of it. */
    void warning(String codedText);

    /** The value of a key, or the default. A value that is no duration of ISO 8601 fails the deployment. */
    Duration setting(String key, Duration byDefault);

    /** The value of a key, or the default. A value that is no whole number from 1 on fails the deployment. */
    int setting(String key, int byDefault);

    /** The value of a key, or the default. */
    String setting(String key, String byDefault);

    /** The value of a key, or the default. A value that is none of the constants, in any case, fails the deployment. */
    <E extends Enum<E>> E setting(String key, E byDefault);

    /** The keys of the configuration that begin with a prefix, as far as its sources list them. */
    List<String> keys(String prefix);

    /** The application's name: {@code observables.application}, or the server's; from {@link Journal#start} on. */
    String application();

    /** This node's name: {@code observables.node}, or made of host and server; from {@link Journal#start} on. */
    String node();

    /** Makes threads that have the deployment's contexts, by the server's factory where it has one; from {@link Journal#start} on. */
    ThreadFactory threads();

    /** How long the shutdown waits for calls under way. */
    Duration drainTimeout();

    /** How many more calls can be given to {@link #run} now. */
    int room();

    /**
     * Has a listener called, on a thread of its executor.
     *
     * @param call one attempt
     * @return false if there is no room now, or the application shuts down: nothing is told of the call then
     */
    boolean run(JournaledCall call);

    /** The event as listeners receive it. */
    ObservableEvent event(StoredEvent event);

    /** The event {@code <event>:completed}, if something listens to it. */
    Optional<DerivedEvent> completed(StoredEvent cause, Delivery delivery);

    /** The event {@code <event>:failed}, if something listens to it. */
    Optional<DerivedEvent> failed(StoredEvent cause, ListenerFailure failure);

    /** Whether the current thread is in a transaction. */
    boolean isInTransaction();

    /** Runs one of the two after the transaction that the current thread is in, on the thread that completes it. */
    void afterTransaction(Runnable committed, Runnable rolledBack);
}
