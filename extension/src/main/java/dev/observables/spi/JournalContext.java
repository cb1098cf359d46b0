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

    /**
     * Returns the deployment's beans. They can be obtained from {@link Journal#start} on.
     *
     * @return the bean manager
     */
    BeanManager beans();

    /**
     * Returns the listeners that can be durable.
     *
     * @return at least one
     */
    List<DurableListener> listeners();

    /**
     * Reports what is wrong with the deployment, in {@link Journal#open}; it fails.
     *
     * @param codedText the code, the place, what is wrong and what to do
     */
    void error(String codedText);

    /**
     * Reports a warning, in {@link Journal#open}; {@code observables.validation} decides what becomes of it.
     *
     * @param codedText the code, the place, what is wrong and what to do
     */
    void warning(String codedText);

    /**
     * Returns the value of a key. A value that is no duration of ISO 8601 fails the deployment.
     *
     * @param key the key
     * @param byDefault the value of a key that is not set
     * @return the value or the default
     */
    Duration setting(String key, Duration byDefault);

    /**
     * Returns the value of a key. A value that is no whole number from 1 on fails the deployment.
     *
     * @param key the key
     * @param byDefault the value of a key that is not set
     * @return the value or the default
     */
    int setting(String key, int byDefault);

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @param byDefault the value of a key that is not set
     * @return the value or the default
     */
    String setting(String key, String byDefault);

    /**
     * Returns the value of a key. A value that is none of the constants, in any case, fails the deployment.
     *
     * @param <E> the enum
     * @param key the key
     * @param byDefault the value of a key that is not set
     * @return the value or the default
     */
    <E extends Enum<E>> E setting(String key, E byDefault);

    /**
     * Returns the keys of the configuration that begin with a prefix, as far as its sources list them.
     *
     * @param prefix the beginning
     * @return the keys in their order
     */
    List<String> keys(String prefix);

    /**
     * Returns the application's name: {@code observables.application}, or the server's; from {@link Journal#start} on.
     *
     * @return the name
     */
    String application();

    /**
     * Returns this node's name: {@code observables.node}, or made of host and server; from {@link Journal#start} on.
     *
     * @return the name, of at most 200 characters
     */
    String node();

    /**
     * Returns what makes threads that have the deployment's contexts: the server's factory where it has one; from
     * {@link Journal#start} on.
     *
     * @return the factory
     */
    ThreadFactory threads();

    /**
     * Returns how long the shutdown waits for calls under way.
     *
     * @return the duration
     */
    Duration drainTimeout();

    /**
     * Returns how many more calls can be given to {@link #run} now.
     *
     * @return the number, which other senders may use up
     */
    int room();

    /**
     * Has a listener called, on a thread of its executor. What becomes of the call may be told before this method returns.
     *
     * @param call one attempt
     * @return false if there is no room now, or the application shuts down: nothing is told of the call then
     */
    boolean run(JournaledCall call);

    /**
     * Returns the event as listeners receive it.
     *
     * @param event the stored event
     * @return the event
     */
    ObservableEvent event(StoredEvent event);

    /**
     * Returns the event {@code <event>:completed} that follows from a stored one.
     *
     * @param cause the stored event
     * @param delivery its payload
     * @return empty if nothing listens to it
     */
    Optional<DerivedEvent> completed(StoredEvent cause, Delivery delivery);

    /**
     * Returns the event {@code <event>:failed} that follows from a stored one.
     *
     * @param cause the stored event
     * @param failure its payload
     * @return empty if nothing listens to it
     */
    Optional<DerivedEvent> failed(StoredEvent cause, ListenerFailure failure);

    /**
     * Returns whether the current thread is in a transaction, which may be marked for rollback.
     *
     * @return whether there is one
     */
    boolean isInTransaction();
}
