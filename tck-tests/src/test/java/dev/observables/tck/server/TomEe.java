package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * TomEE: Tomcat with its instance's files in a directory of its own. It has the
 * default executors, and applies MicroProfile's parts, only if told so.
 */
final class TomEe extends Server {

    private static final String DEFAULT_RESOURCES = "-Dopenejb.environment.default=true -Dtomee.mp.scan=all";

    private Path base;

    TomEe(Installation installation) {
        super(installation);
    }

    @Override
    void start() throws IOException {
        base = installation().work();
        var configuration = copy("conf").resolve("server.xml");
        replace(configuration, "<Server port=\"8005\"", "<Server port=\"-1\"");
        replace(
                configuration,
                "<Connector port=\"8080\"",
                "<Connector address=\"127.0.0.1\" port=\"%s\"".formatted(port()));
        replace(configuration, "<Engine name=\"Catalina\"", "<Engine name=\"Catalina\" backgroundProcessorDelay=\"1\"");
        for (var directory : new String[] {"logs", "temp", "webapps", "work"}) {
            Files.createDirectories(base.resolve(directory));
        }
        // its archive does not mark programs as such
        run(ServerProcess.Command.of("sh", installation().program("bin/catalina.sh"), "run")
                .with("CATALINA_BASE", base)
                .with(
                        "CATALINA_OPTS",
                        DEFAULT_RESOURCES + " -Dtck.server=" + installation().name()));
        await("the server's start", () -> logged("Server startup in"));
    }

    @Override
    void deploy(Application application) throws IOException {
        var file = Files.copy(application.file(), base.resolve(application.fileName()));
        forgetLog();
        Files.move(file, webApplication(application));
        await("the application's answer", () -> answers(application), "Error deploying web application archive");
    }

    @Override
    void undeploy(Application application) throws IOException {
        Files.delete(webApplication(application));
        await("the undeployment", () -> !Files.exists(base.resolve("webapps").resolve(application.name())));
    }

    @Override
    String options() {
        return DEFAULT_RESOURCES;
    }

    private Path webApplication(Application application) {
        return base.resolve("webapps").resolve(application.fileName());
    }
}
