package dev.observables.internal.deployment;

import dev.observables.internal.platform.Messages;

/** What a rule has found wrong: an error fails the deployment, a warning is logged. */
public record Problem(Severity severity, String text) {

    /** What follows from a problem. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Problem error(Messages message, Object... arguments) {
        return new Problem(Severity.ERROR, message.text(arguments));
    }

    static Problem warning(Messages message, Object... arguments) {
        return new Problem(Severity.WARNING, message.text(arguments));
    }
}
