package dev.observables.tck.apps.plain;

import dev.observables.tck.apps.Marker;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fires events, and answers when they have been observed. */
@WebServlet({"/about", "/work"})
public class PlainServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** As many as the library gives to the executor in the other application. */
    private static final int TASKS = 15;

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
                var tasks = new ArrayList<CompletionStage<Marker>>();
                for (int i = 0; i < TASKS; i++) {
                    tasks.add(work.act(executor));
                }
                for (var task : tasks) {
                    task.toCompletableFuture().get(30, TimeUnit.SECONDS);
                }
            } catch (Exception failure) {
                throw new ServletException(failure);
            }
        }
        response.getWriter().print("calls " + TASKS);
    }
}
