package dev.observables.outbox.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB of this JVM's own, where {@code mariadbd} is installed. */
public final class MariaDb {

    private MariaDb() {}

    /** Why there is none, if so. */
    public static Optional<String> missing() {
        return program("mariadbd").isPresent() && program("mariadb-install-db").isPresent()
                ? Optional.empty()
                : Optional.of("mariadbd is not installed");
    }

    /** The address of its database. */
    public static String url() {
        return "jdbc:mariadb://127.0.0.1:" + Server.RUNNING.port + "/test?user=root&createDatabaseIfNotExist=true";
    }

    private static Optional<Path> program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Started by the first test that asks for it, and stopped with the JVM. */
    private record Server(Process process, int port) {

        static final Server RUNNING = start();

        private static Server start() {
            try {
                var folder = Files.createTempDirectory("mariadb");
                var log = folder.resolve("log").toFile();
                run(
                                log,
                                "mariadb-install-db",
                                "--datadir=" + folder.resolve("data"),
                                "--auth-root-authentication-method=normal")
                        .waitFor();
                var port = freePort();
                var server = run(
                        log,
                        "mariadbd",
                        "--datadir=" + folder.resolve("data"),
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
                awaitPort(server, port);
                return new Server(server, port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Process run(java.io.File log, String program, String... arguments) throws IOException {
            var command = new ArrayList<>(List.of(program(program).orElseThrow().toString(), "--no-defaults"));
            if (System.getProperty("user.name").equals("root")) {
                command.add("--user=root");
            }
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static void awaitPort(Process server, int port) throws InterruptedException {
            for (var i = 0; i < 600; i++) {
                try {
                    new Socket(InetAddress.getLoopbackAddress(), port).close();
                    return;
                } catch (IOException e) {
                    if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                        throw new IllegalStateException("mariadbd ended with " + server.exitValue());
                    }
                }
            }
            throw new IllegalStateException("mariadbd does not answer");
        }

        private static void stop(Process server, Path folder) {
            server.destroy();
            try {
                server.waitFor();
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
                }
            } catch (IOException | InterruptedException e) {
                // the folder is a temporary one
            }
        }
    }
}
