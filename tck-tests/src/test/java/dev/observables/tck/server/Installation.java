package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A server as the build has fetched it, which stays as it is, and where this run may write.
 *
 * @param name such as {@code wildfly}
 * @param version the server's version
 * @param home the directory or file that the build fetched
 * @param work the directory of this run
 */
record Installation(String name, String version, Path home, Path work) {

    static Installation ofSystemProperties() {
        return ofSystemProperties(System.getProperty("tck.server.work"));
    }

    /** The same for another run. */
    static Installation ofSystemProperties(String work) {
        return new Installation(
                System.getProperty("tck.server"),
                System.getProperty("tck.server.version"),
                Path.of(System.getProperty("tck.server.home")),
                Path.of(work));
    }

    /** Leaves nothing of an earlier run. */
    void prepare() throws IOException {
        if (Files.exists(work)) {
            List<Path> earlier;
            try (var found = Files.walk(work)) {
                earlier = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (var file : earlier) {
                Files.delete(file);
            }
        }
        Files.createDirectories(work);
    }

    /** A program of the server. */
    String program(String path) {
        return home.resolve(path).toString();
    }
}
