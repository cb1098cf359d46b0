package dev.observables;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one listener's call for one event.
 *
 * <p>Outcomes are immutable and safe for use by multiple threads. No method returns null, except {@link #failure()} for
 * a listener that succeeded or whose call was stored. {@code toString} contains neither the payload nor the arguments of the event.
 *
 * <p>Specification: clauses OBS-2.6 to OBS-2.9, OBS-3.2, OBS-3.3 and OBS-11.9.
 *
 * @see Delivery#outcomes()
 * @since 1.0
 */
public interface Outcome {

    /**
     * How a listener's call ended. Later versions may add constants.
     *
     * @since 1.0
     */
    enum Status {
        /** The listener returned normally and, if it returned a stage, the stage completed normally. */
        SUCCEEDED,
        /** The listener threw, its stage failed, its parameters could not be bound, or it timed out. */
        FAILED,
        /**
         * The listener was never called, because the limit of calls in flight was reached, the executor was full or
         * missing, the chain of events was too deep, or the application was shutting down.
         */
        REJECTED,
        /**
         * The listener is {@linkplain Durable durable}, and its call has been stored: it is called at least once, now or
         * later. This is no failure; what becomes of the call is not part of the delivery.
         */
        STORED
    }

    /**
     * Returns the name of the listener.
     *
     * @return bean class and method, such as {@code Onboarding#sendWelcomeEmail}
     */
    String listener();

    /**
     * Returns how the call ended.
     *
     * @return the status
     */
    Status status();

    /**
     * Returns how long the listener ran, from its call until it returned or, if it returned a stage, until the stage
     * completed.
     *
     * @return the duration; zero if the listener was never called, or has only been stored
     */
    Duration duration();

    /**
     * Returns the reason why the listener did not succeed.
     *
     * @return the exception or error that the listener threw or its stage failed with, a
     *     {@link java.util.concurrent.TimeoutException} if it timed out, or the reason why it could not be called; null
     *     if it succeeded or was stored. For a durable listener whose call could not be stored, the reason why
     */
    @Nullable
    Throwable failure();
}
