package dev.observables.tck.server;

import dev.observables.tck.inside.TestReport;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A test, or what contains tests, as JUnit Jupiter describes it; the server knows it by Jupiter's own id. */
final class InServerDescriptor extends AbstractTestDescriptor {

    private final String idInServer;
    private final String legacyName;
    private final Type type;
    private final Set<TestTag> tags;
    private final boolean mayRegisterTests;
    private boolean isStarted;
    private boolean isFinished;

    /** What was found here. */
    private InServerDescriptor(UniqueId id, TestDescriptor found) {
        super(id, name(found), found.getSource().orElse(null));
        idInServer = found.getUniqueId().toString();
        legacyName = found.isRoot() ? getDisplayName() : found.getLegacyReportingName();
        type = found.getType();
        tags = found.getTags();
        mayRegisterTests = found.mayRegisterTests();
    }

    /** What only the run has shown. */
    private InServerDescriptor(UniqueId id, TestReport shown, TestSource source) {
        super(id, shown.displayName(), source);
        idInServer = shown.id();
        legacyName = shown.legacyName();
        type = Type.TEST;
        tags = Set.of();
        mayRegisterTests = false;
    }

    /** With all that is in it. */
    static InServerDescriptor of(UniqueId id, TestDescriptor found) {
        var descriptor = new InServerDescriptor(id, found);
        found.getChildren().forEach(child -> {
            var segment = child.getUniqueId().getLastSegment();
            descriptor.addChild(of(id.append(segment), child));
        });
        return descriptor;
    }

    /** An invocation of a test template. */
    InServerDescriptor invocation(TestReport shown) {
        var segment = UniqueId.parse(shown.id()).getLastSegment();
        var invocation = new InServerDescriptor(
                getUniqueId().append(segment), shown, getSource().orElse(null));
        addChild(invocation);
        return invocation;
    }

    /** What goes wrong outside of all classes is reported under the server's name. */
    private static String name(TestDescriptor found) {
        return found.isRoot() ? System.getProperty("tck.server", InServerEngine.ID) : found.getDisplayName();
    }

    Stream<InServerDescriptor> children() {
        return getChildren().stream().map(InServerDescriptor.class::cast);
    }

    /** All that was found of it: methods, a template standing for its invocations. */
    Stream<InServerDescriptor> methods() {
        return isMethod() ? Stream.of(this) : children().flatMap(InServerDescriptor::methods);
    }

    boolean isMethod() {
        return type == Type.TEST || mayRegisterTests;
    }

    String idInServer() {
        return idInServer;
    }

    boolean isFinished() {
        return isFinished;
    }

    void start(EngineExecutionListener listener) {
        if (!isStarted) {
            isStarted = true;
            listener.executionStarted(this);
        }
    }

    void skip(String reason, EngineExecutionListener listener) {
        isFinished = true;
        listener.executionSkipped(this, reason);
    }

    void finish(TestExecutionResult result, EngineExecutionListener listener) {
        start(listener);
        isFinished = true;
        listener.executionFinished(this, result);
    }

    /** What should have run and has not, fails. */
    void finishUnreported(Throwable failure, EngineExecutionListener listener) {
        if (isFinished) {
            return;
        }
        start(listener);
        children().forEach(child -> child.finishUnreported(failure, listener));
        finish(isMethod() ? TestExecutionResult.failed(failure) : TestExecutionResult.successful(), listener);
    }

    @Override
    public String getLegacyReportingName() {
        return legacyName;
    }

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }

    @Override
    public boolean mayRegisterTests() {
        return mayRegisterTests;
    }
}
