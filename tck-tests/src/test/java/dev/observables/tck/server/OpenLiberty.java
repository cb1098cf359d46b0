package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Open Liberty: does what its features say, and takes what appears in a directory for an application. */
final class OpenLiberty extends Server {

    private static final String SERVER = "tck";

    /**
     * With as many threads as listeners of a test wait for each other at once: it starts with two for each processor, one of
     * which the request has, and adds none while the machine is busy.
     */
    private static final String CONFIGURATION = """
            <server>
              <featureManager>
                <feature>jakartaee-10.0</feature>
                <feature>mpConfig-3.1</feature>
                <feature>mpFaultTolerance-4.0</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%s" httpsPort="-1"/>
              <iiopEndpoint id="defaultIiopEndpoint" host="127.0.0.1" iiopPort="%s"/>
              <wasJmsEndpoint host="127.0.0.1" wasJmsPort="-1" wasJmsSSLPort="-1"/>
              <messagingEngine>
                <queue id="parcels"/>
              </messagingEngine>
              <jmsConnectionFactory id="DefaultJMSConnectionFactory">
                <properties.wasJms/>
              </jmsConnectionFactory>
              <jmsActivationSpec id="messages/Parcels">
                <properties.wasJms/>
              </jmsActivationSpec>
              <logging consoleLogLevel="INFO"/>
              <executor coreThreads="32"/>
              <applicationMonitor pollingRate="200ms"/>
              <basicRegistry/>
              <keyStore id="defaultKeyStore" password="tck-tests"/>
              <library id="global">
                <fileset dir="%s" includes="h2-*.jar"/>
              </library>
            </server>
            """;

    OpenLiberty(Installation installation) {
        super(installation);
    }

    @Override
    void start() throws IOException {
        Files.createDirectories(server().resolve("dropins"));
        Files.writeString(server().resolve("server.xml"), CONFIGURATION.formatted(port(), Ports.free(), libraries()));
        run(ServerProcess.Command.of(installation().program("bin/server"), "run", SERVER)
                .with("WLP_USER_DIR", installation().work())
                .with("JVM_ARGS", "-Dtck.server=" + installation().name()));
        await("the server's start", () -> logged("CWWKF0011I"), "CWWKE0054E", "CWWKF0001E");
    }

    @Override
    void deploy(Application application) throws IOException {
        // a whole file at once: it is looked for all the time
        var file = Files.copy(application.file(), installation().work().resolve(application.fileName()));
        forgetLog();
        Files.move(file, dropped(application));
        await("the application's answer", () -> answers(application), "CWWKZ0002E", "CWWKZ0004E");
    }

    @Override
    void undeploy(Application application) throws IOException {
        forgetLog();
        Files.delete(dropped(application));
        await("the undeployment", () -> logged("CWWKZ0009I"));
    }

    @Override
    String options() {
        return "features jakartaee-10.0, mpConfig-3.1, mpFaultTolerance-4.0; coreThreads 32";
    }

    /** The WAR's own: the driver of a data source that an application defines is looked for in shared libraries only. */
    private static Path libraries() {
        return Path.of(System.getProperty("tck.war")).resolveSibling("lib");
    }

    private Path dropped(Application application) {
        return server().resolve("dropins").resolve(application.fileName());
    }

    private Path server() {
        return installation().work().resolve("servers").resolve(SERVER);
    }
}
