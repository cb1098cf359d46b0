package dev.observables.tck;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the extension logs while it is open, DEBUG included. In the shared container: what others log too. */
public final class LogCapture extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("dev.observables");
    private final Level levelBefore = logger.getLevel();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private LogCapture() {
        setFormatter(new SimpleFormatter());
    }

    public static LogCapture open() {
        var capture = new LogCapture();
        capture.logger.setLevel(Level.FINE);
        capture.logger.addHandler(capture);
        return capture;
    }

    /** Such as {@code WARNING OBS0201: ...}: java.util.logging's level and the message, without stack traces. */
    public List<String> lines() {
        return records.stream().map(this::line).toList();
    }

    /** The lines that contain a code or another text. */
    public List<String> matching(String text) {
        return lines().stream().filter(line -> line.contains(text)).toList();
    }

    public List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** All that a log file would hold: the lines and the stack traces. */
    public String text() {
        var text = new StringWriter();
        var printer = new PrintWriter(text);
        for (var entry : records) {
            printer.println(line(entry));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(printer);
            }
        }
        return text.toString();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(levelBefore);
    }

    private String line(LogRecord entry) {
        // by its number, because a server's own log manager has other names
        var level = Level.parse(String.valueOf(entry.getLevel().intValue()));
        return level.getName() + " " + getFormatter().formatMessage(entry);
    }
}
