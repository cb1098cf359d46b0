package dev.observables.benchmarks.http.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server, a process that ends with this one at the latest. */
record WildFly(Process process, int port) implements AutoCloseable {

    private static final long STARTED_WITHIN_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String STARTED = "WFLYSRV0025";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    static WildFly start(Path home, Path with, Path without) throws IOException {
        var deployments = home.resolve("standalone/deployments");
        Files.copy(with, deployments.resolve("with.war"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(without, deployments.resolve("without.war"), StandardCopyOption.REPLACE_EXISTING);
        var log = home.resolve("standalone/output.log");
        int port = freePort();
        var builder = new ProcessBuilder(
                        home.resolve("bin/standalone.sh").toString(),
                        "-b=127.0.0.1",
                        "-bmanagement=127.0.0.1",
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=" + freePort(),
                        "-Djboss.management.http.port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var server = new WildFly(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the server"));
        server.awaitStart(log);
        return server;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private void awaitStart(Path log) throws IOException {
        long start = System.nanoTime();
        while (!Files.readString(log).contains(STARTED)) {
            if (!process.isAlive()
                    || Files.readString(log).contains(STARTED_WITH_ERRORS)
                    || System.nanoTime() - start > STARTED_WITHIN_NANOS) {
                throw new IllegalStateException("the server has not started:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
