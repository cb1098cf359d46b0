package dev.observables;

/**
 * The failure or rejection of one listener's call, which is the payload of the derived event {@code <event>:failed}. Of a
 * {@linkplain Durable durable} listener it is the failure of its last attempt: those that are repeated are not reported.
 *
 * <p>Listener failures are immutable and safe for use by multiple threads. No method returns null. {@code toString}
 * contains neither the payload nor the arguments of the event.
 *
 * <p>Specification: clauses OBS-6.2 and OBS-11.7.
 *
 * @since 1.0
 */
public interface ListenerFailure {

    /**
     * Returns the event that the listener did not handle.
     *
     * @return the event
     */
    ObservableEvent event();

    /**
     * Returns the name of the listener.
     *
     * @return bean class and method, such as {@code Onboarding#sendWelcomeEmail}
     */
    String listener();

    /**
     * Returns the reason why the listener did not succeed.
     *
     * @return the exception or error that the listener threw or its stage failed with, or the reason why it could not be
     *     called
     */
    Throwable failure();

    /**
     * Returns how the call ended.
     *
     * @return any status except {@link Outcome.Status#SUCCEEDED} and {@link Outcome.Status#STORED}
     */
    Outcome.Status status();

    /**
     * Returns how often the listener was called for the event.
     *
     * @return the number of attempts for a durable listener, and 1 for any other; 0 if the listener could not be called
     */
    int attempts();
}
