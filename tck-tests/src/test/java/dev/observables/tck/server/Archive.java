package dev.observables.tck.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A JAR, WAR or EAR in the making: the same bytes from the same content, in whatever order it was added. */
final class Archive {

    static final String BEANS_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="3.0" bean-discovery-mode="annotated"/>
            """;

    private static final String CLASSES = "WEB-INF/classes/";

    private final SortedMap<String, byte[]> entries = new TreeMap<>();

    /** A WAR with the classes of some packages. */
    static Archive war(Class<?>... packages) throws IOException {
        var war = new Archive().with("WEB-INF/beans.xml", BEANS_XML);
        for (var type : packages) {
            war.withPackage(CLASSES, type);
        }
        return war;
    }

    Archive with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Archive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Archive with(String name, Path file) throws IOException {
        return with(name, Files.readAllBytes(file));
    }

    /** Some of the classes beside one of them, each with those nested in it. */
    Archive withClasses(Class<?> member, String... names) throws IOException {
        for (var name : names) {
            withPackage(CLASSES, member, name + "{,$*}.class");
        }
        return this;
    }

    /** The classes beside one of them. */
    Archive withPackage(String prefix, Class<?> member) throws IOException {
        return withPackage(prefix, member, "*.class");
    }

    private Archive withPackage(String prefix, Class<?> member, String names) throws IOException {
        var directory = member.getPackageName().replace('.', '/');
        try (var files = Files.newDirectoryStream(classes().resolve(directory), names)) {
            for (var file : files) {
                with(prefix + directory + "/" + file.getFileName(), file);
            }
        }
        return this;
    }

    private static Path classes() {
        try {
            return Path.of(Archive.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean contains(String name) {
        return entries.containsKey(name);
    }

    byte[] bytes() {
        return bytes(Instant.EPOCH);
    }

    byte[] bytes(Instant time) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var content : entries.entrySet()) {
                var entry = new ZipEntry(content.getKey());
                entry.setLastModifiedTime(FileTime.from(time));
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
