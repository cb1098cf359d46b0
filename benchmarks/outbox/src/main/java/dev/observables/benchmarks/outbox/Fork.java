package dev.observables.benchmarks.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The process of a trial. */
final class Fork {

    private final Process process;

    private Fork(Process process) {
        this.process = process;
    }

    static Fork start(Options options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.text("jvm").split(" ")));
        command.add("-DObjectStoreEnvironmentBean.objectStoreDir="
                + Path.of(options.text("folder"), "transactions-" + options.text("node")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Trial.class.getName()));
        command.addAll(options.toArguments());
        return new Fork(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Its figures, once it has ended. */
    Map<String, Double> figures() throws IOException, InterruptedException {
        var figures = new LinkedHashMap<String, Double>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Trial.FIGURE + " ")) {
                    int value = line.lastIndexOf('=') + 1;
                    figures.put(
                            line.substring(Trial.FIGURE.length() + 1, value - 1),
                            Double.parseDouble(line.substring(value)));
                } else {
                    System.out.println(line);
                }
            }
        }
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("the trial has failed");
        }
        return figures;
    }

    void kill() {
        process.destroyForcibly();
    }
}
