package dev.observables.tck.apps.ear.library;

import dev.observables.Observables;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Lets a web module or the library send, and tells what the module and the library have heard. */
public abstract class ModuleServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Observables observables;

    @Inject
    private transient Library library;

    protected abstract void speak();

    protected abstract List<String> heard();

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/module" -> speak();
            case "/library" -> library.speak();
            default -> {
                // asks only
            }
        }
        if (!observables.awaitQuiet(Duration.ofSeconds(30))) {
            throw new IllegalStateException(observables.inFlight() + " calls in flight");
        }
        response.getWriter().print("module " + heard() + " library " + Library.heard());
    }
}
