package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara Micro: one file, without an administration listener, so that it starts with its application or not at all. */
final class PayaraMicro extends Server {

    /**
     * Without a data grid, which would listen for others on all interfaces even where there is no cluster; timers of
     * enterprise beans are kept there unless they are told otherwise.
     */
    private static final String COMMANDS =
            """
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
    void deploy(Path war) throws IOException {
        run(ServerProcess.Command.of(
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
                "--contextroot",
                APPLICATION,
                "--deploy",
                war.toString()));
        await("the application's answer", this::answers, "Exception while loading the app", "PayaraMicro failed");
    }

    @Override
    void undeploy() {
        close();
    }

    @Override
    String options() {
        return "--nocluster, without its data grid";
    }
}
