package dev.observables.tck.apps.undeployed;

import dev.observables.Observables;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Sends as many events as it is asked for. */
@WebServlet({"/about", "/work"})
public class HeldServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Observables observables;

    @Inject
    private transient UndeployedSender lateSender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/work")) {
            var gate = new RemoteGate(URI.create(request.getParameter("gate")));
            lateSender.use(gate);
            int events = Integer.parseInt(request.getParameter("events"));
            for (int i = 0; i < events; i++) {
                observables.send("undeployed.held", gate, Map.of("number", i));
            }
        }
        response.getWriter().print("in flight " + observables.inFlight());
    }
}
