package dev.observables.outbox.internal.text;

import org.jspecify.annotations.Nullable;

/** The text of a failure as it is stored: the name of the exception's class and its message. */
public final class FailureText {

    private static final int LONGEST = 2_000;

    private FailureText() {}

    /** At most 2,000 characters, whatever the exception's own methods do. */
    public static String of(Throwable failure) {
        var message = message(failure);
        return shortened(message == null ? className(failure) : className(failure) + ": " + message);
    }

    public static String className(Throwable failure) {
        return failure.getClass().getName();
    }

    /** The message; null if there is none, or if the exception fails to give it. */
    public static @Nullable String message(Throwable failure) {
        try {
            return failure.getMessage();
        } catch (Throwable unprintable) {
            return null;
        }
    }

    /** Without half a surrogate pair at the end. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
