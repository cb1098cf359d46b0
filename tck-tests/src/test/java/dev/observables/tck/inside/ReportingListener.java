package dev.observables.tck.inside;

import dev.observables.tck.inside.TestReport.Event;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Reports each event of a run when it happens. */
final class ReportingListener implements TestExecutionListener {

    private final Consumer<TestReport> reports;

    ReportingListener(Consumer<TestReport> reports) {
        this.reports = reports;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        report(Event.STARTED, test, "");
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        report(Event.SKIPPED, test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        report(
                Event.valueOf(result.getStatus().name()),
                test,
                result.getThrowable().map(ReportingListener::stackTrace).orElse(""));
    }

    private void report(Event event, TestIdentifier test, String detail) {
        reports.accept(new TestReport(
                event,
                test.getUniqueId(),
                test.getParentId().orElse(""),
                test.getDisplayName(),
                test.getLegacyReportingName(),
                detail));
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
