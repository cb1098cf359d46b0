package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * WildFly: applications are files in a directory, whose state other files beside them tell. Its configuration with a
 * message broker lacks MicroProfile Fault Tolerance, which is added.
 */
final class WildFly extends Server {

    private static final String CONFIGURATION = "standalone-full.xml";
    private static final String CONFIG_EXTENSION =
            "<extension module=\"org.wildfly.extension.microprofile.config-smallrye\"/>";
    private static final String CONFIG_SUBSYSTEM =
            "<subsystem xmlns=\"urn:wildfly:microprofile-config-smallrye:2.0\"/>";
    private static final String EXECUTORS = "<managed-executor-services>";
    private static final String SMALL_EXECUTOR = "java:jboss/ee/concurrency/executor/small";
    /** The web container's, to be told by its place in the file from that of the enterprise beans. */
    private static final String WEB_SECURITY = " name=\"other\" security-domain=\"ApplicationDomain\"/>\n"
            + "            </application-security-domains>\n"
            + "        </subsystem>";

    private Path base;

    WildFly(Installation installation) {
        super(installation);
    }

    @Override
    void start() throws IOException {
        base = copy("standalone");
        var configuration = base.resolve("configuration").resolve(CONFIGURATION);
        replace(configuration, "scan-interval=\"5000\"", "scan-interval=\"500\" auto-deploy-zipped=\"false\"");
        replace(
                configuration,
                CONFIG_EXTENSION,
                CONFIG_EXTENSION
                        + "<extension module=\"org.wildfly.extension.microprofile.fault-tolerance-smallrye\"/>");
        replace(
                configuration,
                CONFIG_SUBSYSTEM,
                CONFIG_SUBSYSTEM + "<subsystem xmlns=\"urn:wildfly:microprofile-fault-tolerance-smallrye:1.0\"/>");
        replace(
                configuration,
                EXECUTORS,
                EXECUTORS
                        + "<managed-executor-service name=\"small\" jndi-name=\"" + SMALL_EXECUTOR + "\""
                        + " context-service=\"default\" core-threads=\"2\" max-threads=\"2\" queue-length=\"1\"/>");
        // an application's own identity store may know callers that the server does not
        replace(configuration, WEB_SECURITY, " integrated-jaspi=\"false\"" + WEB_SECURITY);
        run(ServerProcess.Command.of(
                installation().program("bin/standalone.sh"),
                "-c",
                CONFIGURATION,
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-bunsecure=127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port(),
                "-Djboss.https.port=" + Ports.free(),
                "-Djboss.management.http.port=" + Ports.free(),
                "-Dtck.server=" + installation().name()));
        await("the server's start", () -> logged("WFLYSRV0025"), "WFLYSRV0026", "WFLYSRV0056");
    }

    @Override
    void deploy(Application application) throws IOException {
        Files.copy(application.file(), deployment(application, ""));
        Files.createFile(deployment(application, ".dodeploy"));
        await("the deployment", () -> Files.exists(deployment(application, ".deployed")) || hasFailed(application));
        if (hasFailed(application)) {
            throw failure("has not deployed: " + Files.readString(deployment(application, ".failed")));
        }
        await("the application's answer", () -> answers(application));
    }

    @Override
    void undeploy(Application application) throws IOException {
        Files.delete(deployment(application, ".deployed"));
        await("the undeployment", () -> Files.exists(deployment(application, ".undeployed")));
        Files.delete(deployment(application, ".undeployed"));
        Files.delete(deployment(application, ""));
    }

    @Override
    Optional<String> smallExecutor() {
        return Optional.of(SMALL_EXECUTOR);
    }

    @Override
    String options() {
        return "-c " + CONFIGURATION + ", with MicroProfile Fault Tolerance";
    }

    private boolean hasFailed(Application application) {
        return Files.exists(deployment(application, ".failed"));
    }

    private Path deployment(Application application, String state) {
        return base.resolve("deployments").resolve(application.fileName() + state);
    }
}
