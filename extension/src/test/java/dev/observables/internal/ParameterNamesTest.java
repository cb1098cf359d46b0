package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that were compiled without {@code -parameters}, which this build never does: they are compiled here. */
class ParameterNamesTest {

    private final ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path directory;

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(loaderBefore);
    }

    @Test
    void argumentWithoutANameFailsTheDeployment() {
        assertThatThrownBy(() -> deploy("validation=warn", "void welcome(@Argument String email) {}"))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("1 problem")
                .hasMessageContaining("OBS0106: Onboarding.welcome(String): ")
                .hasMessageContaining("@Argument(\"name\")");
    }

    @Test
    void argumentThatTheSenderMayHaveIsAWarning() {
        assertThatThrownBy(() -> deploy("validation=strict", "void welcome(@Argument(\"email\") String email) {}"))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("1 problem")
                .hasMessageContaining("OBS0207: Onboarding.welcome(String): the argument \"email\" of"
                        + " \"user_registered\" as sent by Onboarding.register(String) may be missing");
    }

    @Test
    void payloadNeedsNoName() throws Exception {
        deploy("validation=strict", "void welcome(@Payload String registration, ObservableEvent event) {}");
    }

    @Test
    void parameterThatIsNotBoundIsToldByItsPosition() {
        assertThatThrownBy(() -> deploy("validation=warn", "void welcome(@Payload String registration, int age) {}"))
                .hasMessageContaining("OBS0105: Onboarding.welcome(String, int): parameter 2 of type int is not bound");
    }

    private void deploy(String setting, String listener) throws Exception {
        var key = "observables." + setting.substring(0, setting.indexOf('='));
        System.setProperty(key, setting.substring(setting.indexOf('=') + 1));
        try (var classes = compile(listener)) {
            Thread.currentThread().setContextClassLoader(classes);
            var weld = new Weld(directory.toString())
                    .setClassLoader(classes)
                    .disableDiscovery()
                    .addExtension(new ObservablesExtension())
                    .addExtension(new ServicesExtension())
                    .addBeanClass(classes.loadClass("Onboarding"));
            try (var container = weld.initialize()) {
                assertThat(container.isRunning()).isTrue();
            }
        } finally {
            System.clearProperty(key);
        }
    }

    private URLClassLoader compile(String listener) throws IOException {
        var source = directory.resolve("Onboarding.java");
        Files.writeString(source, """
                import dev.observables.*;
                @jakarta.enterprise.context.ApplicationScoped
                public class Onboarding {
                    @Observable(send = "user_registered")
                    public String register(String email) { return email; }
                    @Observable(listen = "user_registered")
                    %s
                }
                """.formatted(listener));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var isCompiled = compiler.getTask(
                            null,
                            files,
                            null,
                            List.of("-d", directory.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(isCompiled).as("compiled").isTrue();
        }
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, loaderBefore);
    }
}
