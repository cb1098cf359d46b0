package dev.observables.tck.apps.redeployed;

import dev.observables.Observables;
import dev.observables.tck.apps.Marker;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Sends three events, and answers how many calls have succeeded. */
@WebServlet({"/about", "/work"})
public class WorkServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Observables observables;

    @Inject
    private transient Work work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/work")) {
            observables
                    .send("redeployed.work", Marker.ONLY)
                    .thenAccept(delivery -> log("told of " + delivery.event().id()));
            work.act(Marker.ONLY);
            work.actInTransaction(Marker.ONLY);
            if (!observables.awaitQuiet(Duration.ofSeconds(30))) {
                throw new IllegalStateException(observables.inFlight() + " calls in flight");
            }
        }
        response.getWriter().print("calls " + work.calls());
    }
}
