package dev.observables.tck.server;

/** What a test threw inside the server: its stack trace as text, without a second one from here. */
final class FailureInServer extends AssertionError {

    private static final long serialVersionUID = 1;

    FailureInServer(String stackTrace) {
        super(stackTrace);
        setStackTrace(new StackTraceElement[0]);
    }
}
