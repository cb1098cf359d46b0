package dev.observables.internal.platform;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** The library's only logger. Lines of level WARNING and ERROR begin with a code. */
public final class Log {

    private static final System.Logger LOGGER = System.getLogger("dev.observables");

    private Log() {}

    public static void info(String text) {
        log(Level.INFO, text, null);
    }

    public static void debug(Supplier<String> text) {
        if (LOGGER.isLoggable(Level.DEBUG)) {
            log(Level.DEBUG, text.get(), null);
        }
    }

    public static void warn(String text) {
        log(Level.WARNING, text, null);
    }

    public static void error(String text) {
        log(Level.ERROR, text, null);
    }

    public static void error(String text, Throwable cause) {
        log(Level.ERROR, text, cause);
    }

    /** Neither a handler that throws, nor a cause that throws when it is printed, may affect the outcome of a call. */
    private static void log(Level level, String text, Throwable cause) {
        try {
            LOGGER.log(level, text, cause);
        } catch (RuntimeException | Error unprintable) {
            if (cause != null) {
                log(level, text + ", with a " + cause.getClass().getName() + " that cannot be printed", null);
            }
        }
    }
}
