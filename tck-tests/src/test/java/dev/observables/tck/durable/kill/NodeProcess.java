package dev.observables.tck.durable.kill;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A life of a node: a process that runs {@link NodeMain}. */
final class NodeProcess {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.util.logging.SimpleFormatter.format=%1$tT.%1$tL [%4$s] %3$s: %5$s%6$s%n");

    private final String node;
    private final Path log;
    private final Process process;
    private final BufferedWriter orders;
    private int given;

    private NodeProcess(String node, Path log, Process process) {
        this.node = node;
        this.log = log;
        this.process = process;
        orders = process.outputWriter();
    }

    /** Starts a process, which is not up yet. */
    static NodeProcess start(String node, Path log, Map<String, String> properties, Map<String, String> environment) {
        var command = new ArrayList<>(JVM);
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", classPath(), NodeMain.class.getName()));
        try {
            var builder = new ProcessBuilder(command)
                    .directory(log.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()));
            builder.environment().putAll(environment);
            return new NodeProcess(node, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Absolute, because the processes run elsewhere. */
    private static String classPath() {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator);
        return String.join(
                File.pathSeparator,
                List.of(entries).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    String node() {
        return node;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isUp() {
        return count("> up") == 1;
    }

    void untilUp() {
        until(node + " is up", this::isUp);
    }

    /** Tells the process to do something, and does not wait. */
    void tell(String order) {
        try {
            orders.write(order);
            orders.newLine();
            orders.flush();
            given++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the process to do something, and returns what it said thereafter. */
    List<String> ask(String order) {
        int said = said().size();
        tell(order);
        until(node + " has done: " + order, () -> count("> done") == given);
        var lines = said();
        return lines.subList(said, lines.size() - 1);
    }

    /** Without any notice. */
    void kill() {
        process.destroyForcibly();
        untilDead();
    }

    void untilDead() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(node + " lives on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops all threads of the process where they are. */
    void pause() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int result = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (result != 0) {
                throw new IllegalStateException("no signal " + name + " for " + node);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void untilLogged(String text) {
        until(node + " logs " + text, () -> lines().stream().anyMatch(line -> line.contains(text)));
    }

    Path log() {
        return log;
    }

    private List<String> said() {
        return lines().stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
    }

    private long count(String beginning) {
        return lines().stream().filter(line -> line.startsWith(beginning)).count();
    }

    private void until(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what).pollInterval(Duration.ofMillis(20)).atMost(LIMIT).until(() -> {
            if (!condition.call() && !isAlive()) {
                throw new AssertionError(what + ": it has ended, see " + log);
            }
            return condition.call();
        });
    }
}
