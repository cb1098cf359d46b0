package dev.observables.tck.server;

import dev.observables.tck.BeanClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Builds the WAR, the same bytes from the same classes: what runs inside a server, with its beans, and neither the tests
 * that start containers of their own nor deployments that are meant to fail.
 */
final class ServerWar {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String BEANS_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="3.0" bean-discovery-mode="annotated"/>
            """;

    private final SortedMap<String, byte[]> entries = new TreeMap<>();
    private final List<String> embedded = BeanClasses.testClasses().stream()
            .filter(ServerWar::isEmbedded)
            .map(type -> path(type.getName()))
            .toList();

    private ServerWar() {}

    /**
     * Writes the WAR.
     *
     * @param arguments directory of the classes, directory of the libraries, file, time of the entries
     * @throws IOException if it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        var war = new ServerWar();
        var classes = Path.of(arguments[0]);
        var file = Path.of(arguments[2]);
        war.add(CLASSES, classes);
        war.add("WEB-INF/lib/", Path.of(arguments[1]));
        war.entries.put("WEB-INF/beans.xml", bytes(BEANS_XML));
        war.entries.put(CLASSES + "META-INF/clauses", bytes(war.clauses()));
        Files.createDirectories(file.getParent());
        war.write(file, FileTime.from(Instant.parse(arguments[3])));
    }

    private void add(String prefix, Path directory) throws IOException {
        List<Path> files;
        try (var found = Files.walk(directory)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            var name = directory.relativize(file).toString().replace('\\', '/');
            if (belongsInside(name)) {
                entries.put(prefix + name, Files.readAllBytes(file));
            }
        }
    }

    private boolean belongsInside(String name) {
        return !name.contains("/broken/")
                && !name.contains("/tck/harness/")
                && !name.contains("/tck/server/")
                && !name.startsWith("META-INF/services/org.junit.platform.")
                // WildFly would configure its logging by it
                && !name.equals("logging.properties")
                && embedded.stream().noneMatch(type -> name.equals(type + ".class") || name.startsWith(type + "$"));
    }

    private String clauses() {
        return BeanClasses.testClasses().stream()
                .map(Class::getName)
                .filter(name -> entries.containsKey(CLASSES + path(name) + ".class"))
                .collect(Collectors.joining("\n"));
    }

    private void write(Path file, FileTime time) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var content : entries.entrySet()) {
                var entry = new ZipEntry(content.getKey());
                entry.setLastModifiedTime(time);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
    }

    private static boolean isEmbedded(Class<?> type) {
        return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                .anyMatch(tag -> tag.value().equals("embedded"));
    }

    private static String path(String className) {
        return className.replace('.', '/');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
