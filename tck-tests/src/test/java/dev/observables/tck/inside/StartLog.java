package dev.observables.tck.inside;

import dev.observables.tck.LogCapture;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;

/** What the extension logs from the beginning of the application's deployment. */
public class StartLog implements Extension {

    private static volatile LogCapture log;

    void open(@Observes BeforeBeanDiscovery phase) {
        log = LogCapture.open();
    }

    void close(@Observes BeforeShutdown phase) {
        log.close();
    }

    /** The lines that contain a code or another text. */
    public static List<String> matching(String text) {
        return log.matching(text);
    }
}
