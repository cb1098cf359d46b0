package dev.observables.tck.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A server that this process starts on 127.0.0.1 and free ports, and stops with all that it has started. What is peculiar
 * to a server is in its class, and nowhere else. Used by one thread.
 */
abstract class Server implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Installation installation;
    private final int port = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private ServerProcess process;
    private int logMark;

    Server(Installation installation) {
        this.installation = installation;
    }

    static Server in(Installation installation) {
        return switch (installation.name()) {
            case "wildfly" -> new WildFly(installation);
            case "liberty" -> new OpenLiberty(installation);
            case "payara-micro" -> new PayaraMicro(installation);
            case "payara" -> new Payara(installation);
            case "glassfish", "glassfish8" -> new GlassFish(installation);
            case "tomee" -> new TomEe(installation);
            default -> throw new IllegalArgumentException("no server " + installation.name());
        };
    }

    /** Returns when it takes deployments. */
    abstract void start() throws IOException;

    /** Returns when the application answers. */
    abstract void deploy(Application application) throws IOException;

    /** Returns when the application is gone. */
    abstract void undeploy(Application application) throws IOException;

    /** Not for sure where the process ends with its application: Java's logging is then shut down at the same time. */
    boolean logsUndeployment() {
        return true;
    }

    /** The name of an executor of two threads with a queue for one task, if the server was started with one. */
    Optional<String> smallExecutor() {
        return Optional.empty();
    }

    /** What it was started with besides addresses and ports, for the reader of a report. */
    String options() {
        return "";
    }

    /** The address of a path without leading slash. */
    final URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    /** What is answered at a path that has to be there. */
    final String get(String path) {
        return answer(path).orElseThrow(() -> failure("does not answer at " + path));
    }

    final List<ProcessHandle> processes() {
        return process == null ? List.of() : process.all();
    }

    /** The process that runs the applications: a start program's latest descendant, or the process itself. */
    final long javaProcess() {
        return processes().stream()
                .filter(found -> found.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .max(Comparator.comparing(found -> found.info().startInstant().orElseThrow()))
                .orElseThrow()
                .pid();
    }

    @Override
    public final void close() {
        if (process != null) {
            process.stop();
        }
    }

    final Installation installation() {
        return installation;
    }

    final int port() {
        return port;
    }

    final void run(ServerProcess.Command command) throws IOException {
        process = ServerProcess.start(command.in(installation.work()));
    }

    /** Runs one of the server's programs to its end. */
    final void runToEnd(ServerProcess.Command command) throws IOException {
        ServerProcess.runToEnd(command.in(installation.work()));
    }

    /** What the log tells by now is of an earlier deployment. */
    final void forgetLog() {
        logMark = process.log().length();
    }

    /** Until it is so; a server that ends before, or whose log tells a failure, has failed. */
    final void await(String what, BooleanSupplier condition, String... failures) {
        Awaitility.await(what)
                .pollInterval(Duration.ofMillis(200))
                .atMost(LIMIT)
                .until(() -> {
                    if (condition.getAsBoolean()) {
                        return true;
                    }
                    if (!process.isAlive()) {
                        throw failure("has ended before " + what);
                    }
                    if (Stream.of(failures).anyMatch(this::logged)) {
                        throw failure("has failed before " + what);
                    }
                    return false;
                });
    }

    final boolean logged(String text) {
        return process.log().indexOf(text, logMark) >= 0;
    }

    /** What it has told since it was to forget. */
    final String log() {
        return process.log().substring(logMark);
    }

    final boolean answers(Application application) {
        return answer(application.contextRoot() + "/about").isPresent();
    }

    private Optional<String> answer(String path) {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    final AssertionError failure(String what) {
        return new AssertionError(
                "%s %s. Its log ends with:%n%s".formatted(installation.name(), what, process.logEnd()));
    }

    /** Copies a directory of the installation to where this run may write. */
    final Path copy(String directory) throws IOException {
        var from = installation.home().resolve(directory);
        var to = installation.work().resolve(Path.of(directory).getFileName());
        List<Path> files;
        try (var found = Files.walk(from)) {
            files = found.toList();
        }
        for (var file : files) {
            var copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
        return to;
    }

    /** Replaces what has to be in a configuration file, so that a server's new version cannot lose it silently. */
    static void replace(Path file, String text, String replacement) throws IOException {
        var content = Files.readString(file);
        if (!content.contains(text)) {
            throw new IOException("no " + text + " in " + file);
        }
        Files.writeString(file, content.replace(text, replacement));
    }
}
