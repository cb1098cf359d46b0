package dev.observables.tck.stress;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** How many failed and rejected calls of each listener the log tells, its summary lines included. */
public final class FailureLines extends Handler implements AutoCloseable {

    private static final Pattern ONE = Pattern.compile("OBS030[18]: (\\w+#\\w+)");
    private static final Pattern SEVERAL = Pattern.compile("OBS0302: (\\w+#\\w+): (\\d+) more failures");

    private final Logger logger = Logger.getLogger("dev.observables");
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Those of a log that has been written. */
    public static FailureLines in(String log) {
        var lines = new FailureLines();
        log.lines().forEach(lines::read);
        return lines;
    }

    /** Those that the log is told from now on. */
    static FailureLines open() {
        var lines = new FailureLines();
        lines.logger.addHandler(lines);
        return lines;
    }

    long of(String listener) {
        var count = counts.get(listener);
        return count == null ? 0 : count.sum();
    }

    @Override
    public void publish(LogRecord line) {
        read(line.getMessage());
    }

    private void read(String line) {
        var one = ONE.matcher(line);
        var several = SEVERAL.matcher(line);
        if (one.find()) {
            add(one.group(1), 1);
        } else if (several.find()) {
            add(several.group(1), Long.parseLong(several.group(2)));
        }
    }

    private void add(String listener, long calls) {
        counts.computeIfAbsent(listener, any -> new LongAdder()).add(calls);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
