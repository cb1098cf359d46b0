package dev.observables;

import java.time.Duration;

/** What became of one listener's call. Immutable; {@code toString} tells neither payload nor arguments. */
public interface Outcome {

    /** How a call ended. More constants may come. */
    enum Status {
        /** The listener returned, and the stage it returned, if any, completed normally. */
        SUCCEEDED,
        /** The listener threw, its stage failed, its parameters could not be bound, or its time was over. */
        FAILED,
        /** The listener was never called: no room, no executor, a chain too deep, or a shutdown. */
        REJECTED
    }

    /**
     * The listener.
     *
     * @return bean class and method, such as {@code Onboarding#sendWelcomeEmail}
     */
    String listener();

    /**
     * How the call ended.
     *
     * @return the status
     */
    Status status();

    /**
     * How long the listener ran, from its call to the end of the stage it returned, if any.
     *
     * @return the duration; zero if it was never called
     */
    Duration duration();

    /**
     * Why the listener did not succeed.
     *
     * @return what it threw or what kept it from being called; null if it succeeded
     */
    Throwable failure();
}
