package dev.observables.tck.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that writes to a log, and what it starts. They end with this process at the latest. */
final class ServerProcess {

    private static final int SECONDS_TO_STOP = 60;
    private static final int MINUTES_OF_COMMAND = 4;
    private static final int CHARACTERS_OF_LOG = 8_000;

    private final Process process;
    private final Path log;
    private final Thread hook = new Thread(this::end, "stop the server");

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to start. */
    record Command(List<String> words, Map<String, String> environment, Path directory) {

        static Command of(String... words) {
            return new Command(List.of(words), new LinkedHashMap<>(), null);
        }

        Command with(String variable, Object value) {
            environment.put(variable, value.toString());
            return this;
        }

        Command in(Path place) {
            return new Command(words, environment, place);
        }
    }

    static ServerProcess start(Command command) throws IOException {
        var log = command.directory().resolve("server.log");
        return new ServerProcess(builder(command, log).start(), log);
    }

    /** Fails if the command does. */
    static void runToEnd(Command command) throws IOException {
        var output = command.directory().resolve("commands.log");
        var process = builder(command, output).start();
        try {
            if (!process.waitFor(MINUTES_OF_COMMAND, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command.words() + " has failed:\n" + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder builder(Command command, Path output) {
        var builder = new ProcessBuilder(command.words())
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(command.environment());
        return builder;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    List<ProcessHandle> all() {
        var all = new ArrayList<>(process.descendants().toList());
        if (process.isAlive()) {
            all.add(process.toHandle());
        }
        return all;
    }

    String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String logEnd() {
        var text = log();
        return text.substring(Math.max(0, text.length() - CHARACTERS_OF_LOG));
    }

    void stop() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    /** Politely first: a server then stops its applications, which is to be tested as well. */
    private void end() {
        var all = all();
        all.forEach(ProcessHandle::destroy);
        if (!haveEnded(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            if (!haveEnded(all)) {
                throw new IllegalStateException("cannot be stopped: " + all);
            }
        }
    }

    private static boolean haveEnded(List<ProcessHandle> processes) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
