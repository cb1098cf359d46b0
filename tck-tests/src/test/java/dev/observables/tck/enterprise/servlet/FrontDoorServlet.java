package dev.observables.tck.enterprise.servlet;

import dev.observables.Observable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Is annotated in vain, and calls a bean that sends. Not every server accepts a servlet of another scope. */
@Dependent
@WebServlet("/front-door")
public class FrontDoorServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Doorbell bell;

    @Override
    @Observable(send = "enterprise.knocked")
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(bell.ring());
    }
}
