package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro: one file, without an administration listener, so that it starts with its application or not at all. */
final class PayaraMicro extends Server {

    /**
     * Without a data grid, which would listen for others on all interfaces even where there is no cluster; timers of
     * enterprise beans are kept there unless they are told otherwise.
     */
    private static final String COMMANDS = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            set configs.config.server-config.ejb-container.ejb-timer-service.ejb-timer-service=None
            """;

    PayaraMicro(Installation installation) {
        super(installation);
    }

    @Override
    void start() throws IOException {
        Files.writeString(installation().work().resolve("preboot"), COMMANDS);
    }

    @Override
    void deploy(Application application) throws IOException {
        var words = new ArrayList<>(List.of(
                java(),
                "-Dtck.server=" + installation().name(),
                "-jar",
                installation().home().toString(),
                "--nocluster",
                "--nohostaware",
                "--disablephonehome",
                "--prebootcommandfile",
                "preboot",
                "--rootdir",
                "root",
                "--port",
                Integer.toString(port()),
                "--deploy",
                application.file().toString()));
        if (application.isWar()) {
            words.addAll(List.of("--contextroot", application.contextRoot()));
        }
        run(ServerProcess.Command.of(words.toArray(String[]::new)));
        await(
                "the application's answer",
                () -> answers(application),
                "Exception while loading the app",
                "PayaraMicro failed");
    }

    @Override
    void undeploy(Application application) {
        close();
    }

    @Override
    boolean logsUndeployment() {
        return false;
    }

    @Override
    String options() {
        return "--nocluster, without its data grid";
    }
}
