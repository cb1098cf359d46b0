package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.ExpressionConfigSourceInterceptor;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the settings come from, with and without MicroProfile Config. */
class ConfigurationTest {

    private final ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();
    private final List<String> errors = new ArrayList<>();
    private Config config;

    @AfterEach
    void restore() {
        System.clearProperty("observables.max-depth");
        System.clearProperty("observables.of-a-test");
        Thread.currentThread().setContextClassLoader(loaderBefore);
        if (config != null) {
            ConfigProviderResolver.instance().releaseConfig(config);
        }
    }

    @Test
    void microProfileConfigOfTheDeploymentsClassLoaderIsAsked() {
        deployWith(new PropertiesConfigSource(Map.of("observables.max-depth", "5"), "application", 100));

        var settings = new Settings(Configuration.ofDeployment(), errors::add);

        assertThat(settings.maxDepth()).isEqualTo(5);
        assertThat(errors).isEmpty();
    }

    @Test
    void sourceOfHigherOrdinalWins() {
        deployWith(
                new PropertiesConfigSource(Map.of("observables.max-depth", "5"), "file", 100),
                new EnvConfigSource(Map.of("OBSERVABLES_MAX_DEPTH", "6"), 300));

        assertThat(new Settings(Configuration.ofDeployment(), errors::add).maxDepth())
                .isEqualTo(6);
    }

    @Test
    void expressionsOfMicroProfileConfigAreResolved() {
        deployWith(new PropertiesConfigSource(
                Map.of("observables.max-depth", "${depth}", "depth", "9"), "application", 100));

        assertThat(new Settings(Configuration.ofDeployment(), errors::add).maxDepth())
                .isEqualTo(9);
    }

    @Test
    void expressionWithoutValueIsNoValue() {
        deployWith(new PropertiesConfigSource(Map.of("observables.max-depth", "${nowhere}"), "application", 100));

        assertThat(new Settings(Configuration.ofDeployment(), errors::add).maxDepth())
                .isEqualTo(32);
        assertThat(errors).isEmpty();
    }

    @Test
    void expressionThatNeverEndsIsAnUnreadableValue() {
        deployWith(new PropertiesConfigSource(
                Map.of("observables.max-depth", "${a}", "a", "${b}", "b", "${a}"), "application", 100));

        assertThat(new Settings(Configuration.ofDeployment(), errors::add).maxDepth())
                .isEqualTo(32);
        assertThat(errors).singleElement().asString().startsWith("OBS0108: observables.max-depth");
    }

    @Test
    void keysOfMicroProfileConfigAreKnown() {
        deployWith(new PropertiesConfigSource(Map.of("observables.max-depht", "5"), "application", 100));

        assertThat(new Settings(Configuration.ofDeployment(), errors::add).keys())
                .containsExactly("observables.max-depht");
    }

    @Test
    void environmentVariablesAreNoKnownKeys() {
        deployWith(new EnvConfigSource(
                Map.of(
                        "OBSERVABLES_MAX_IN_FLIGHT", "5",
                        "OBSERVABLES_EVENT__USER_REGISTERED__ENABLED", "false",
                        "OBSERVABLES_HOME", "/opt"),
                300));

        var settings = new Settings(Configuration.ofDeployment(), errors::add);

        assertThat(settings.maxInFlight()).isEqualTo(5);
        assertThat(settings.eventEnabled("user_registered")).contains(false);
        assertThat(settings.keys()).noneMatch(key -> key.startsWith("observables"));
    }

    @Test
    void sourceThatFailsIsReportedWithTheKeyAndTheDefaultApplies() {
        var source = new FailingSource();
        deployWith(source);
        source.isDown = true;

        var settings = new Settings(Configuration.ofDeployment(), errors::add);
        assertThat(settings.keys()).isEmpty();
        assertThat(settings.resolve("${tenant:none}", errors::add)).isEmpty();
        settings.endDeployment();

        assertThat(settings.maxDepth()).isEqualTo(32);
        assertThat(errors)
                .singleElement()
                .asString()
                .startsWith("OBS0112: observables.enabled, ")
                .contains("observables.max-depth, ", ", the list of all keys, tenant: ", "the backend is down");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void implementationThatGivesNoConfigurationIsReported(Throwable failure) {
        ConfigProviderResolver.setInstance(new FailingResolver(failure));
        try {
            var settings = new Settings(Configuration.ofDeployment(), errors::add);
            settings.endDeployment();

            assertThat(settings.maxDepth()).isEqualTo(32);
            assertThat(errors)
                    .singleElement()
                    .asString()
                    .contains("MicroProfile Config gives no configuration: " + failure);
        } finally {
            ConfigProviderResolver.setInstance(null);
        }
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("two configurations"),
                new NoClassDefFoundError("of/a/Source"),
                new ServiceConfigurationError("a source cannot be made"));
    }

    @Test
    void systemPropertiesAreAskedWithoutMicroProfileConfig() {
        System.setProperty("observables.max-depth", "8");
        System.setProperty("observables.of-a-test", "");

        var settings = new Settings(new Configuration.JavaSe(), errors::add);

        assertThat(settings.maxDepth()).isEqualTo(8);
        assertThat(settings.keys()).contains("observables.of-a-test");
    }

    @Test
    void emptySystemPropertyIsNone() {
        System.setProperty("observables.max-depth", "");

        assertThat(new Settings(new Configuration.JavaSe(), errors::add).maxDepth())
                .isEqualTo(32);
        assertThat(errors).isEmpty();
    }

    @Test
    void environmentVariablesAreAskedByTheirMappedName() {
        var path = System.getenv("PATH");
        assertThat(path).as("the environment's PATH").isNotEmpty();

        assertThat(new Configuration.JavaSe().value("PATH")).contains(path);
        assertThat(new Configuration.JavaSe().value("path")).contains(path);
    }

    private static final class FailingSource implements ConfigSource {

        private boolean isDown;

        @Override
        public Set<String> getPropertyNames() {
            failIfDown();
            return Set.of();
        }

        @Override
        public String getValue(String key) {
            failIfDown();
            return null;
        }

        private void failIfDown() {
            if (isDown) {
                throw new IllegalStateException("the backend is down");
            }
        }

        @Override
        public String getName() {
            return "failing";
        }
    }

    private static final class FailingResolver extends ConfigProviderResolver {

        private final Throwable failure;

        FailingResolver(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Config getConfig() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public Config getConfig(ClassLoader loader) {
            return getConfig();
        }

        @Override
        public ConfigBuilder getBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerConfig(Config registered, ClassLoader loader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void releaseConfig(Config released) {
            throw new UnsupportedOperationException();
        }
    }

    /** A class loader of its own, as a deployment has one, and its configuration. */
    private void deployWith(ConfigSource... sources) {
        var deployment = new URLClassLoader(new URL[0], loaderBefore);
        Thread.currentThread().setContextClassLoader(deployment);
        config = new SmallRyeConfigBuilder()
                .withSources(sources)
                .withInterceptors(new ExpressionConfigSourceInterceptor())
                .build();
        ConfigProviderResolver.instance().registerConfig(config, deployment);
    }
}
