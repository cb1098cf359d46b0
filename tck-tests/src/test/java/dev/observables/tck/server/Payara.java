package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Payara Server: GlassFish with a data grid, which would look for others on the network, and with databases that would
 * serve others, that of the enterprise beans' timers as soon as there is one.
 */
final class Payara extends GlassFish {

    private static final String GRID = "<hazelcast-config-specific-configuration";

    Payara(Installation installation) {
        super(installation);
    }

    @Override
    void configure(Path domain) throws IOException {
        super.configure(domain);
        replace(domain, GRID, GRID + " enabled=\"false\"");
        replace(domain, ";AUTO_SERVER=TRUE", "");
    }

    @Override
    String options() {
        return "without its data grid";
    }
}
