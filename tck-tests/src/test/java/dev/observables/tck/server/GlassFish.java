package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * GlassFish and its descendant Payara Server: a domain directory, administered by a program. Every listener of the domain
 * is for all interfaces unless it is told otherwise, the message broker too.
 */
class GlassFish extends Server {

    /** Where the server's own configuration has none, and would get one for all interfaces. */
    private static final String SERVICES = "<admin-service auth-realm-name=";

    private static final String BROKER = """
            <jms-service type="EMBEDDED" default-jms-host="default_JMS_host">
              <jms-host name="default_JMS_host" host="127.0.0.1" port="${JMS_PROVIDER_PORT}" lazy-init="true"/>
            </jms-service>
            """;

    private static final String NAMED = " port=\"%s\" protocol=\"%s\"";

    private final int administration = Ports.free();
    private Path domains;

    GlassFish(Installation installation) {
        super(installation);
    }

    @Override
    final void start() throws IOException {
        domains = copy("glassfish/domains");
        configure(domains.resolve("domain1/config/domain.xml"));
        var words = new ArrayList<>(List.of(
                installation().program("bin/asadmin"),
                "start-domain",
                "--verbose",
                "--domaindir",
                domains.toString(),
                "domain1"));
        run(ServerProcess.Command.of(words.toArray(String[]::new)));
        await("the server's start", () -> logged("startup time") || logged("Startup time"));
    }

    /** Addresses, ports and what the tests ask for. */
    void configure(Path domain) throws IOException {
        replace(domain, SERVICES, BROKER + SERVICES);
        replace(domain, "address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
        listen(domain, "8080", "http-listener-1", port());
        listen(domain, "8181", "http-listener-2", Ports.free());
        listen(domain, "4848", "admin-listener", administration);
        for (var port : new String[] {"3700", "3820", "3920", "8686"}) {
            replace(domain, "port=\"" + port + "\"", "port=\"" + Ports.free() + "\"");
        }
        replace(
                domain,
                "name=\"JMS_PROVIDER_PORT\" value=\"7676\"",
                "name=\"JMS_PROVIDER_PORT\" value=\"" + Ports.free() + "\"");
        replace(
                domain,
                "<jvm-options>-Djava.awt.headless=true</jvm-options>",
                "<jvm-options>-Djava.awt.headless=true</jvm-options><jvm-options>-Dtck.server="
                        + installation().name() + "</jvm-options>");
    }

    private static void listen(Path domain, String port, String listener, int free) throws IOException {
        replace(domain, NAMED.formatted(port, listener), " address=\"127.0.0.1\"" + NAMED.formatted(free, listener));
    }

    @Override
    final void deploy(Application application) throws IOException {
        if (application.isWar()) {
            administer(
                    "deploy",
                    "--name",
                    application.name(),
                    "--contextroot",
                    application.contextRoot(),
                    application.file().toString());
        } else {
            administer(
                    "deploy", "--name", application.name(), application.file().toString());
        }
        await("the application's answer", () -> answers(application));
    }

    @Override
    final void undeploy(Application application) throws IOException {
        administer("undeploy", application.name());
    }

    private void administer(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                installation().program("bin/asadmin"),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(administration)));
        command.addAll(List.of(words));
        runToEnd(ServerProcess.Command.of(command.toArray(String[]::new)));
    }
}
