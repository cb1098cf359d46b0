package dev.observables.tck.apps.messages;

import dev.observables.Observables;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Puts two messages into the queue, one after the other, and answers which events have come. */
@WebServlet({"/about", "/work"})
public class PostServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Resource(lookup = "java:comp/DefaultJMSConnectionFactory")
    private transient ConnectionFactory connections;

    @Resource(lookup = Parcels.QUEUE)
    private transient Queue queue;

    @Inject
    private transient Doorstep doorstep;

    @Inject
    private transient Observables observables;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getServletPath().equals("/work")) {
            try {
                response.getWriter().print(post() + ", " + post());
                observables.awaitQuiet(Duration.ofSeconds(30));
                response.getWriter().print(", and " + doorstep.more() + " more");
            } catch (InterruptedException interrupted) {
                throw new ServletException(interrupted);
            }
        }
    }

    private String post() throws InterruptedException {
        try (var context = connections.createContext()) {
            context.createProducer().send(queue, "a parcel");
        }
        return doorstep.next();
    }
}
