package dev.observables.tck.inside;

import dev.observables.tck.Containers;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers as soon as the application is started, and tells what it runs on. */
@WebServlet("/about")
public class AboutServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient BeanManager manager;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var text = response.getWriter();
        text.println("server=" + getServletContext().getServerInfo());
        text.println("cdi=" + Containers.describe(manager).replaceFirst(" on CDI.*", ""));
        text.println("java=" + Runtime.version());
    }
}
