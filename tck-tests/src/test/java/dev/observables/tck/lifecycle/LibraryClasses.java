package dev.observables.tck.lifecycle;

import dev.observables.Observables;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes under test, not initialised. */
final class LibraryClasses {

    private LibraryClasses() {}

    static Stream<Class<?>> all() throws Exception {
        var location = Path.of(Observables.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        if (Files.isDirectory(location)) {
            names = names(location);
        } else {
            try (var jar = FileSystems.newFileSystem(location)) {
                names = names(jar.getPath("/"));
            }
        }
        return names.stream().flatMap(LibraryClasses::load);
    }

    private static List<String> names(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && file.startsWith("dev"))
                    .map(file -> file.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .toList();
        }
    }

    /** Some need an API that the container under test does not have. */
    private static Stream<Class<?>> load(String name) {
        try {
            var type = Class.forName(name, false, Observables.class.getClassLoader());
            type.getDeclaredFields();
            return Stream.of(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } catch (NoClassDefFoundError absent) {
            return Stream.empty();
        }
    }
}
