package dev.observables.example.registration;

/** The names of the flow's events. A misspelt constant does not compile. */
final class RegistrationEvents {

    /** A customer has registered; the payload is the {@link Registration}. */
    static final String USER_REGISTERED = "user_registered";

    /** A listener of {@link #USER_REGISTERED} failed; the payload is the {@code ListenerFailure}. */
    static final String USER_REGISTERED_FAILED = USER_REGISTERED + ":failed";

    private RegistrationEvents() {}
}
