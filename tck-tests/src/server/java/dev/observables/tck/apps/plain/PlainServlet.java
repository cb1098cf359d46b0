package dev.observables.tck.apps.plain;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fires an event, and answers when it has been observed. */
@WebServlet({"/about", "/work"})
public class PlainServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient PlainWork work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getServletPath().equals("/work")) {
            try {
                // as the library does: what a server keeps of this is the server's own
                ConfigProvider.getConfig().getOptionalValue("plain.work", String.class);
                Executor executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
                work.act(executor).toCompletableFuture().get(30, TimeUnit.SECONDS);
            } catch (Exception failure) {
                throw new ServletException(failure);
            }
        }
        response.getWriter().print("calls 1");
    }
}
