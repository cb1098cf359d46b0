package dev.observables.tck.server;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Tests tagged "outside" look at a server from here, and are JUnit Jupiter's; the server runs all others. Where there is
 * no server, nothing is filtered.
 */
public final class PlaceFilter implements PostDiscoveryFilter {

    private static final TestTag OUTSIDE = TestTag.create("outside");

    @Override
    public FilterResult apply(TestDescriptor test) {
        var runsInServer = test.getUniqueId()
                .getEngineId()
                .filter(InServerEngine.ID::equals)
                .isPresent();
        return FilterResult.includedIf(System.getProperty("tck.server") == null
                || runsInServer != test.getTags().contains(OUTSIDE));
    }
}
