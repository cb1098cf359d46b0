package dev.observables.outbox.internal.text;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outbox's only logger. Lines of level WARNING and ERROR begin with a code. */
public final class OutboxLog {

    private static final System.Logger LOGGER = System.getLogger("dev.observables.outbox");

    private OutboxLog() {}

    public static void debug(Supplier<String> text) {
        if (LOGGER.isLoggable(Level.DEBUG)) {
            log(Level.DEBUG, text.get(), null);
        }
    }

    public static void info(String text) {
        log(Level.INFO, text, null);
    }

    public static void warn(String text) {
        log(Level.WARNING, text, null);
    }

    public static void warn(String text, Throwable cause) {
        log(Level.WARNING, text, cause);
    }

    public static void error(String text, @Nullable Throwable cause) {
        log(Level.ERROR, text, cause);
    }

    /** Neither a handler that throws, nor a cause that throws when it is printed, may end a thread of the outbox. */
    private static void log(Level level, String text, @Nullable Throwable cause) {
        try {
            LOGGER.log(level, text, cause);
        } catch (RuntimeException | Error unprintable) {
            if (cause != null) {
                log(level, text + ", with a " + cause.getClass().getName() + " that cannot be printed", null);
            }
        }
    }
}
