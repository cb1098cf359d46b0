package dev.observables.tck;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Why a deployment did not start.
 *
 * @param failure what the container threw
 * @param log what the container logged as an error meanwhile: OpenWebBeans tells a deployment's problems there alone
 */
public record FailedStart(RuntimeException failure, List<String> log) {

    /** The messages of the failure, its causes and what they suppressed, and the container's log. */
    public String text() {
        var text = new StringBuilder();
        collect(failure, text, Collections.newSetFromMap(new IdentityHashMap<>()));
        log.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void collect(Throwable failure, StringBuilder text, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            text.append(failure).append('\n');
            collect(failure.getCause(), text, seen);
            for (var suppressed : failure.getSuppressed()) {
                collect(suppressed, text, seen);
            }
        }
    }

    /** Not the extension's own log, which stays away from the root logger. */
    static final class ContainerLog extends Handler implements AutoCloseable {

        private final Logger root = Logger.getLogger("");
        private final List<String> lines = new CopyOnWriteArrayList<>();

        ContainerLog() {
            setLevel(Level.SEVERE);
            root.addHandler(this);
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                lines.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}
