package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** What a process's heap holds, as the JDK's {@code jcmd} tells after a full collection. */
final class Heap {

    private static final int INSTANCES = 1;
    private static final int CLASS = 3;

    private final long pid;

    Heap(long pid) {
        this.pid = pid;
    }

    /** The reachable instances of a class, in whatever class loaders: the histogram has a line for each of them. */
    int instances(Class<?> type) throws IOException {
        return Arrays.stream(histogram().split("\n"))
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > CLASS && columns[CLASS].equals(type.getName()))
                .mapToInt(columns -> Integer.parseInt(columns[INSTANCES]))
                .sum();
    }

    private String histogram() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes());
        if (!text.contains("#instances")) {
            throw new IOException("no histogram of " + pid + ": " + text);
        }
        return text;
    }
}
