package dev.observables.tck.inside;

import java.util.Arrays;
import java.util.List;

/**
 * One line of a run's report: what has become of a test or a container of tests.
 *
 * @param event what happened
 * @param id the unique id in the server's own engine
 * @param parentId the id of what contains it, or the empty text
 * @param displayName its name
 * @param legacyName its name in XML reports
 * @param detail the reason of a skip, or a failure's stack trace
 */
public record TestReport(
        Event event, String id, String parentId, String displayName, String legacyName, String detail) {

    /** What the lines of a report say. */
    public enum Event {
        STARTED,
        SKIPPED,
        SUCCESSFUL,
        ABORTED,
        FAILED,
        /** The last line: the report is complete. */
        END
    }

    /** The last line of every report. */
    public static TestReport end() {
        return new TestReport(Event.END, "", "", "", "", "");
    }

    /** Fields separated by tabs. */
    public String toLine() {
        return String.join(
                "\t",
                List.of(
                        event.name(),
                        escape(id),
                        escape(parentId),
                        escape(displayName),
                        escape(legacyName),
                        escape(detail)));
    }

    public static TestReport ofLine(String line) {
        var fields = Arrays.stream(line.split("\t", -1))
                .map(String::translateEscapes)
                .toList();
        if (fields.size() != 6) {
            throw new IllegalArgumentException("not a line of a report: " + line);
        }
        return new TestReport(
                Event.valueOf(fields.get(0)),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5));
    }

    /** The reverse of {@link String#translateEscapes()}, as far as lines and tabs are concerned. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
