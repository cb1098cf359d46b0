package dev.observables;

/**
 * One listener's failure or rejection: the payload of {@code <event>:failed}. Immutable; {@code toString} tells neither
 * payload nor arguments.
 */
public interface ListenerFailure {

    /**
     * The event that the listener did not handle.
     *
     * @return the event
     */
    ObservableEvent event();

    /**
     * The listener.
     *
     * @return bean class and method, such as {@code Onboarding#sendWelcomeEmail}
     */
    String listener();

    /**
     * Why the listener did not succeed.
     *
     * @return what it threw or what kept it from being called
     */
    Throwable failure();

    /**
     * How the call ended.
     *
     * @return any status but {@link Outcome.Status#SUCCEEDED}
     */
    Outcome.Status status();
}
