package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Topology;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deployments with MicroProfile Config, each with a configuration of its own. */
class ConfiguredDeploymentTest {

    private final ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();
    private Config config;

    @ApplicationScoped
    static class Registration {
        @Observable(send = "${tenant}/user_registered")
        void register() {}

        @Observable(listen = {"${tenant}/user_registered", "*/user_*"})
        void welcome() {}
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(loaderBefore);
        ConfigProviderResolver.instance().releaseConfig(config);
    }

    @Test
    void namesAndSwitchesComeFromMicroProfileConfig() throws Exception {
        try (var container = deploy(Map.of(
                "tenant", "acme",
                "observables.validation", "strict",
                "observables.listener.\"Registration#welcome\".enabled", "false"))) {
            var observables = container.select(Observables.class).get();

            assertThat(observables.topology().events())
                    .extracting(Topology.Event::name)
                    .containsExactly("acme/user_registered");
            assertThat(observables
                            .send("acme/user_registered")
                            .toCompletableFuture()
                            .get(30, TimeUnit.SECONDS)
                            .outcomes())
                    .isEmpty();
        }
    }

    @Test
    void mistakesInMicroProfileConfigFailTheDeployment() {
        assertThatThrownBy(() -> deploy(Map.of(
                        "observables.max-depth", "deep",
                        "observables.overflow", "drop",
                        "observables.max-dept", "1")))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("OBS0108: observables.max-depth = \"deep\"")
                .hasMessageContaining("OBS0108: observables.overflow = \"drop\"")
                .hasMessageContaining("OBS0109: Registration.register(): ")
                .hasMessageContaining("OBS0109: Registration.welcome(): ")
                .hasMessageContaining("4 problems");
    }

    @Test
    void sourceThatFailsAtRunTimeReachesNoSender() throws Exception {
        var source = new Backend();
        try (var container = deploy(source)) {
            source.isDown = true;

            var delivery = container
                    .select(Observables.class)
                    .get()
                    .send("none/user_imported")
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);

            assertThat(delivery.outcomes()).hasSize(1);
        }
    }

    @Test
    void sourceThatFailsAtDeploymentIsAnErrorBesideTheOthers() {
        var source = new Backend();
        source.isDown = true;

        assertThatThrownBy(() -> deploy(source))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("OBS0112: observables.enabled, ")
                .hasMessageContaining(", tenant, ")
                .hasMessageContaining("the backend does not answer");
    }

    /** A source that may not answer for the library's keys and for that of the name. */
    private static final class Backend implements ConfigSource {

        private volatile boolean isDown;

        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public String getValue(String key) {
            if (isDown && (key.startsWith("observables.") || key.equals("tenant"))) {
                throw new IllegalStateException("the backend does not answer");
            }
            return key.equals("tenant") ? "none" : null;
        }

        @Override
        public String getName() {
            return "backend";
        }
    }

    private WeldContainer deploy(Map<String, String> values) {
        return deploy(new PropertiesConfigSource(values, "application", 100));
    }

    private WeldContainer deploy(ConfigSource source) {
        var classLoader = new URLClassLoader(new URL[0], loaderBefore);
        Thread.currentThread().setContextClassLoader(classLoader);
        config = new SmallRyeConfigBuilder().withSources(source).build();
        ConfigProviderResolver.instance().registerConfig(config, classLoader);
        return new Weld(Integer.toHexString(System.identityHashCode(source)))
                .setClassLoader(classLoader)
                .disableDiscovery()
                .addExtension(new ObservablesExtension())
                .addExtension(new ServicesExtension())
                .addBeanClass(Registration.class)
                .initialize();
    }
}
