package dev.observables.tck.server;

import java.util.List;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Tests tagged "outside" look at a server from here, and are JUnit Jupiter's; the server runs all others. Where no server
 * is named, those that need one are left out, even if they are asked for by name.
 */
public final class PlaceFilter implements PostDiscoveryFilter {

    private static final TestTag OUTSIDE = TestTag.create("outside");
    private static final List<String> ROOMS_OF_SERVERS =
            List.of("dev.observables.tck.enterprise.", "dev.observables.tck.server.");

    @Override
    public FilterResult apply(TestDescriptor test) {
        if (System.getProperty("tck.server") == null) {
            return FilterResult.includedIf(!needsServer(test));
        }
        var runsInServer = test.getUniqueId()
                .getEngineId()
                .filter(InServerEngine.ID::equals)
                .isPresent();
        return FilterResult.includedIf(runsInServer != test.getTags().contains(OUTSIDE));
    }

    private static boolean needsServer(TestDescriptor test) {
        var type = test.getSource().map(PlaceFilter::className).orElse("");
        return ROOMS_OF_SERVERS.stream().anyMatch(type::startsWith);
    }

    private static String className(TestSource source) {
        if (source instanceof MethodSource method) {
            return method.getClassName();
        }
        return source instanceof ClassSource type ? type.getClassName() : "";
    }
}
