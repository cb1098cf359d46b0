package dev.observables.internal.dispatch;

import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/** Reads a failure that is not the library's own, whose methods may themselves throw. */
public final class ForeignFailure {

    private ForeignFailure() {}

    /** What the failure says of itself, or its class where it cannot be read. */
    static String describe(Throwable failure) {
        try {
            return failure.toString();
        } catch (Throwable unreadable) {
            return failure.getClass().getName();
        }
    }

    /** Its message alone, or its class where that cannot be read. */
    static String message(Throwable failure) {
        try {
            return failure.getMessage();
        } catch (Throwable unreadable) {
            return failure.getClass().getName();
        }
    }

    /** What a stage failed with, without the exception that dependent stages wrap it in. */
    public static Throwable cause(Throwable failure) {
        try {
            return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        } catch (Throwable unreadable) {
            return failure;
        }
    }

    /** A rejection because of a failure, unless the failure is a rejection itself. */
    static RejectedExecutionException rejection(Throwable failure) {
        return failure instanceof RejectedExecutionException rejected
                ? rejected
                : new RejectedExecutionException(describe(failure), failure);
    }
}
