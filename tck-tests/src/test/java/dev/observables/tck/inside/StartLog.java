package dev.observables.tck.inside;

import dev.observables.tck.LogCapture;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;

/** What the extension logs from before the first servlet, JAX-RS's too, is initialised. */
@WebListener
public class StartLog implements ServletContextListener {

    private static volatile LogCapture log;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        log = LogCapture.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        log.close();
    }

    /** The lines that contain a code or another text. */
    public static List<String> matching(String text) {
        return log.matching(text);
    }
}
