package dev.observables.tck.inside;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs clauses on the request's own thread, where the application's naming context, class loader and request are: with
 * {@code ?class=NAME} one test class, with unique ids of tests in the body those, otherwise all. The answer has one
 * {@link TestReport} a line, each written when it happens.
 */
@WebServlet("/clauses")
public class ClauseServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OwnAddress.of(request);
        var name = request.getParameter("class");
        run(
                name == null
                        ? allClasses().map(DiscoverySelectors::selectClass).toList()
                        : List.of(DiscoverySelectors.selectClass(name)),
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OwnAddress.of(request);
        try (var body = new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8))) {
            run(body.lines().map(DiscoverySelectors::selectUniqueId).toList(), response);
        }
    }

    private static void run(List<? extends DiscoverySelector> selected, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var report = response.getWriter();
        // nothing of the server's own class path
        var configuration = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selected)
                .filters(TagFilter.excludeTags("embedded"))
                .build();

        LauncherFactory.create(configuration).execute(request, new ReportingListener(line -> write(line, report)));
        write(TestReport.end(), report);
    }

    private static void write(TestReport line, PrintWriter report) {
        report.println(line.toLine());
        report.flush();
    }

    /** As the WAR was built: a server may keep its classes in no directory that could be searched. */
    private static Stream<String> allClasses() throws IOException {
        try (var names = ClauseServlet.class.getResourceAsStream("/META-INF/clauses")) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }
}
