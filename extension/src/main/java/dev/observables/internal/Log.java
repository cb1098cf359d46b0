package dev.observables.internal;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** The product's one logger. WARNING and ERROR lines carry a code. */
final class Log {

    private static final System.Logger LOGGER = System.getLogger("dev.observables");

    private Log() {}

    static void info(String text) {
        LOGGER.log(Level.INFO, text);
    }

    static void debug(Supplier<String> text) {
        LOGGER.log(Level.DEBUG, text);
    }

    static void warn(String text) {
        LOGGER.log(Level.WARNING, text);
    }

    static void error(String text) {
        LOGGER.log(Level.ERROR, text);
    }

    static void error(String text, Throwable cause) {
        LOGGER.log(Level.ERROR, text, cause);
    }
}
