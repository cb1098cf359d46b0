package dev.observables.tck.server;

import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Finds the tests that JUnit Jupiter finds, and lets the server named by the system property {@code tck.server} run
 * them. What a report of the build then shows are the tests themselves, as if they had run here.
 */
public final class InServerEngine implements TestEngine {

    static final String ID = "in-server";

    private final TestEngine jupiter = new JupiterTestEngine();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        return InServerDescriptor.of(id, found(request, UniqueId.forEngine(jupiter.getId())));
    }

    private TestDescriptor found(EngineDiscoveryRequest request, UniqueId id) {
        return System.getProperty("tck.server") == null
                ? new EngineDescriptor(id, jupiter.getId())
                : jupiter.discover(request, id);
    }

    @Override
    public void execute(ExecutionRequest request) {
        var engine = (InServerDescriptor) request.getRootTestDescriptor();
        var listener = request.getEngineExecutionListener();
        engine.start(listener);
        var classes = engine.children().toList();
        if (classes.isEmpty()) {
            engine.finish(TestExecutionResult.successful(), listener);
            return;
        }
        try {
            run(classes, listener);
            engine.finish(TestExecutionResult.successful(), listener);
        } catch (Exception | AssertionError failure) {
            // so that each class that has not run shows why
            classes.forEach(type -> type.finishUnreported(failure, listener));
            engine.finish(TestExecutionResult.failed(failure), listener);
        }
    }

    private static void run(List<InServerDescriptor> classes, EngineExecutionListener listener) throws Exception {
        try (var run = ServerRun.begin()) {
            for (var type : classes) {
                new ClassRun(type, listener).in(run.application());
            }
            run.check();
        }
    }
}
