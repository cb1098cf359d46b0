package dev.observables.tck.server;

import dev.observables.tck.BeanClasses;
import dev.observables.tck.inside.StartLog;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Scope;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Builds the WAR, the same bytes from the same classes: what runs inside a server, with its beans, and neither the tests
 * that start containers of their own, nor their beans, nor deployments that are meant to fail.
 */
final class ServerWar {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final List<String> ROOMS_OF_SERVERS =
            List.of("dev.observables.tck.inside.", "dev.observables.tck.enterprise.");

    private static final String WEB_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0">
              <env-entry>
                <env-entry-name>greeting</env-entry-name>
                <env-entry-type>java.lang.String</env-entry-type>
                <env-entry-value>hello</env-entry-value>
              </env-entry>
            </web-app>
            """;

    private final Archive archive = new Archive();
    private final Path classes;
    private final Set<Class<?>> shared = BeanClasses.shared();
    private final List<String> outside;

    private ServerWar(Path classes) throws IOException {
        this.classes = classes;
        outside = topLevelClasses().filter(this::isOutside).map(ServerWar::path).toList();
    }

    /**
     * Writes the WAR.
     *
     * @param arguments directory of the classes, directory of the libraries, file, time of the entries
     * @throws IOException if it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        var war = new ServerWar(Path.of(arguments[0]));
        var file = Path.of(arguments[2]);
        war.add(CLASSES, war.classes);
        war.add("WEB-INF/lib/", Path.of(arguments[1]));
        war.archive
                .with("WEB-INF/beans.xml", Archive.BEANS_XML)
                .with("WEB-INF/web.xml", WEB_XML)
                .with(CLASSES + "META-INF/services/" + Extension.class.getName(), StartLog.class.getName())
                .with(CLASSES + "META-INF/clauses", war.clauses());
        Files.createDirectories(file.getParent());
        Files.write(file, war.archive.bytes(Instant.parse(arguments[3])));
    }

    private void add(String prefix, Path directory) throws IOException {
        for (var name : files(directory)) {
            if (belongsInside(name)) {
                archive.with(prefix + name, directory.resolve(name));
            }
        }
    }

    private boolean belongsInside(String name) {
        return !name.contains("/broken/")
                && !name.contains("/tck/harness/")
                && !name.contains("/tck/server/")
                && !name.contains("/tck/apps/")
                // they start nodes of their own, with beans that would make the WAR's listeners durable
                && !name.contains("/tck/durable/")
                && !name.startsWith("META-INF/services/org.junit.platform.")
                // WildFly would configure its logging by it
                && !name.equals("logging.properties")
                && outside.stream().noneMatch(type -> name.equals(type + ".class") || name.startsWith(type + "$"));
    }

    private Stream<Class<?>> topLevelClasses() throws IOException {
        return files(classes).stream()
                .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.endsWith("-info.class"))
                .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
                .map(ServerWar::load);
    }

    private String clauses() {
        return BeanClasses.testClasses().stream()
                .filter(type -> archive.contains(CLASSES + path(type) + ".class"))
                .map(Class::getName)
                .collect(Collectors.joining("\n"));
    }

    private boolean isOutside(Class<?> type) {
        return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                        .anyMatch(tag -> tag.value().equals("embedded"))
                || isBean(type)
                        && !shared.contains(type)
                        && ROOMS_OF_SERVERS.stream().noneMatch(type.getName()::startsWith);
    }

    /** One that a server discovers, while the tests that run everywhere have theirs nested in them. */
    private static boolean isBean(Class<?> type) {
        return Stream.of(type.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(found -> found == Interceptor.class
                        || found.isAnnotationPresent(Scope.class)
                        || found.isAnnotationPresent(NormalScope.class)
                        || found.isAnnotationPresent(Stereotype.class));
    }

    private static List<String> files(Path directory) throws IOException {
        try (var found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ServerWar.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
