package dev.observables.tck.server;

import dev.observables.tck.inside.TestReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;

/** One test class's run in the server, told to JUnit line by line as the server tells it. */
final class ClassRun {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final InServerDescriptor type;
    private final EngineExecutionListener listener;
    private final Map<String, InServerDescriptor> known = new HashMap<>();
    private boolean isComplete;

    ClassRun(InServerDescriptor type, EngineExecutionListener listener) {
        this.type = type;
        this.listener = listener;
        know(type);
    }

    void in(URI application) {
        var request = HttpRequest.newBuilder(application.resolve("clauses"))
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(
                        type.methods().map(InServerDescriptor::idInServer).collect(Collectors.joining("\n"))))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "HTTP " + answer.statusCode() + ": " + answer.body().collect(Collectors.joining("\n")));
            }
            answer.body().map(TestReport::ofLine).forEach(this::take);
            if (!isComplete) {
                throw new IOException("the report ends in the middle");
            }
            type.finishUnreported(new AssertionError("not run by the server"), listener);
        } catch (IOException | RuntimeException failure) {
            type.finishUnreported(new AssertionError("the server has not run it to the end", failure), listener);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            type.finishUnreported(failure, listener);
        }
    }

    private void take(TestReport report) {
        if (report.event() == TestReport.Event.END) {
            isComplete = true;
        } else if (!report.parentId().isEmpty()) {
            take(report, known.computeIfAbsent(report.id(), id -> invocation(report)));
        }
    }

    private void take(TestReport report, InServerDescriptor test) {
        switch (report.event()) {
            case STARTED -> test.start(listener);
            case SKIPPED -> test.skip(report.detail(), listener);
            case ABORTED -> test.finish(TestExecutionResult.aborted(new FailureInServer(report.detail())), listener);
            case FAILED -> test.finish(TestExecutionResult.failed(new FailureInServer(report.detail())), listener);
            case SUCCESSFUL -> {
                test.children()
                        .forEach(
                                child -> child.finishUnreported(new AssertionError("not run by the server"), listener));
                test.finish(TestExecutionResult.successful(), listener);
            }
            default -> throw new IllegalArgumentException("unexpected " + report);
        }
    }

    private InServerDescriptor invocation(TestReport report) {
        var template = known.get(report.parentId());
        if (template == null) {
            throw new IllegalArgumentException("unknown test " + report);
        }
        var invocation = template.invocation(report);
        listener.dynamicTestRegistered(invocation);
        return invocation;
    }

    private void know(InServerDescriptor descriptor) {
        known.put(descriptor.idInServer(), descriptor);
        descriptor.children().forEach(this::know);
    }
}
