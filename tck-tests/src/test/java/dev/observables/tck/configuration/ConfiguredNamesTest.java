package dev.observables.tck.configuration;

import static dev.observables.tck.configuration.Sendings.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Topology;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that the configuration completes. */
@Tag("embedded")
class ConfiguredNamesTest {

    @ApplicationScoped
    static class Registration {
        private final AtomicInteger welcomed = new AtomicInteger();

        @Observable(send = "${tenant:common}/user_registered")
        void register() {}

        @Observable(listen = "${tenant:common}/${welcome.of:user_registered}")
        void welcome() {
            welcomed.incrementAndGet();
        }

        int welcomed() {
            return welcomed.get();
        }
    }

    @Test
    @Assertion("OBS-8.1: Deploys names with defaults, and sets no key.")
    void defaultCountsWhereTheKeyHasNoValue() throws Exception {
        try (var deployment = Deployment.of(Registration.class).start()) {
            deployment.get(Registration.class).register();
            deployment.observables().awaitQuiet(Duration.ofSeconds(30));

            assertThat(deployment.get(Registration.class).welcomed()).isEqualTo(1);
            assertThat(send(deployment, "common/user_registered").outcomes()).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-8.1: Deploys the same names with a key set.")
    void valueOfTheKeyMakesTheName() throws Exception {
        try (var deployment =
                Deployment.of(Registration.class).with("tenant", "acme").start()) {
            deployment.get(Registration.class).register();
            deployment.observables().awaitQuiet(Duration.ofSeconds(30));

            assertThat(deployment.get(Registration.class).welcomed()).isEqualTo(1);
            assertThat(deployment.observables().topology().events())
                    .extracting(Topology.Event::name)
                    .containsExactly("acme/user_registered");
            assertThat(send(deployment, "common/user_registered").outcomes()).isEmpty();
        }
    }

    @Test
    @Assertion("OBS-8.1: Switches off a configured name by what it is resolved to.")
    void keysOfAnEventUseItsResolvedName() throws Exception {
        try (var deployment = Deployment.of(Registration.class)
                .with("tenant", "acme")
                .with("observables.event.\"acme/user_registered\".enabled", "false")
                .start()) {
            assertThat(send(deployment, "acme/user_registered").outcomes()).isEmpty();
        }
    }
}
