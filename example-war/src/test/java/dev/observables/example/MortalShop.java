package dev.observables.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The shop on a WildFly of its own, which a test kills and starts again. Its database and its address stay the same. */
public final class MortalShop implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("example.server"));
    /** What a server that is running writes, and one that starts does not need. */
    private static final List<String> LEFT_OUT = List.of("log", "tmp", "data/tx-object-store", "data/kernel");

    private final Path directory;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final ShopClient client = new ShopClient(address());
    private Process script;

    /** @param directory an empty one, for the server's files and the database */
    public MortalShop(Path directory) {
        this.directory = directory;
        copy(HOME.resolve("standalone"), directory.resolve("standalone"));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public ShopClient client() {
        return client;
    }

    /** Starts the server, and waits until the shop answers. */
    public void start(String... properties) {
        var command = new ArrayList<>(List.of(
                HOME.resolve("bin").resolve("standalone.sh").toString(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.server.base.dir=" + directory.resolve("standalone"),
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort,
                "-Dshop.data=" + directory.resolve("database")));
        command.addAll(List.of(properties));
        try {
            script = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // long, as it depends on nothing but the machine
        Awaitility.await("the shop's answer")
                .atMost(Duration.ofMinutes(10))
                .ignoreExceptions()
                .until(() -> client.get("products").statusCode() == 200);
    }

    /** Kills the server's process, as {@code kill -9} does: nothing is closed and nothing is rolled back. */
    public void kill() {
        var processes = Stream.concat(script.descendants(), Stream.of(script.toHandle()))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    @Override
    public void close() {
        if (script != null) {
            kill();
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file :
                    files.filter(file -> isCopied(from.relativize(file))).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCopied(Path file) {
        return LEFT_OUT.stream().noneMatch(file::startsWith);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
