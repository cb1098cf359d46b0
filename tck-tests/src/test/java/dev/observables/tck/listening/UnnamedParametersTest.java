package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module's own classes are compiled with {@code -parameters}; those of this test are not. */
@Tag("embedded")
class UnnamedParametersTest {

    private static final String HEAD = """
            package unnamed;
            import dev.observables.*;
            @jakarta.enterprise.context.ApplicationScoped
            """;

    private static final String LISTENER = HEAD + """
            public class UnnamedListener {
                @Observable(listen = "unnamed.sent") void hear(@Argument String email) {}
            }
            """;

    private static final String EXPLICIT_LISTENER = HEAD + """
            public class ExplicitListener {
                @Observable(listen = "unnamed.sent") void hear(@Argument("email") String any) {}
            }
            """;

    private static final String SENDER = HEAD + """
            public class UnnamedSender {
                @Observable(send = "unnamed.sent") public void send(String email) {}
            }
            """;

    @TempDir
    Path directory;

    private URLClassLoader classes;

    @BeforeEach
    void open() throws IOException {
        classes = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
    }

    @AfterEach
    void close() throws IOException {
        classes.close();
    }

    @Test
    @Assertion(
            "OBS-2.4: A listener's @Argument without a value is compiled without -parameters: an error names method and remedy.")
    void argumentWithoutANameThatCanBeKnownDoesNotDeploy() throws Exception {
        var listener = compile("UnnamedListener", LISTENER);

        assertThat(Deployment.of(listener).startFails().text())
                .contains("OBS0106: UnnamedListener.hear(String): ", "-parameters");
    }

    @Test
    @Assertion(
            "OBS-2.4: A sender is compiled without -parameters: a warning names the argument that its listener may miss.")
    void argumentThatASenderCannotNameIsReported() throws Exception {
        var sender = compile("UnnamedSender", SENDER);
        var listener = compile("ExplicitListener", EXPLICIT_LISTENER);

        try (var log = LogCapture.open();
                var deployment = Deployment.of(sender, listener).start()) {
            assertThat(deployment.observables().topology().events()).isNotEmpty();
            assertThat(log.matching("OBS0207"))
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains("\"email\"", "UnnamedSender", "-parameters");
        }
    }

    private Class<?> compile(String name, String source) throws IOException, ClassNotFoundException {
        var file = Files.writeString(directory.resolve(name + ".java"), source);
        var compiler = ToolProvider.getSystemJavaCompiler();
        // a container may not read classes of the Java that runs it
        var options = List.of("--release", "17", "-d", directory.toString(), "-proc:none", "-cp", classPath());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjects(file);
            assertThat(compiler.getTask(null, files, null, options, null, units).call())
                    .as("compiled")
                    .isTrue();
        }
        return classes.loadClass("unnamed." + name);
    }

    /** Surefire may have put the class path into a manifest. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
