package dev.observables.tck.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beans that an extension makes of one class. */
@Tag("embedded")
class TwoBeansOfOneClassTest {

    static class Mailer {
        @Observable(listen = "mail")
        void onMail() {
            Calls.note("mail");
        }

        @Observable(send = "mailed")
        String send() {
            return "sent";
        }
    }

    @ApplicationScoped
    static class Hearer {
        @Observable(listen = "mailed")
        void hear(@Payload String payload) {
            Calls.note("heard " + payload);
        }
    }

    static class Tenants implements Extension {
        void add(@Observes BeforeBeanDiscovery phase) {
            for (var name : List.of("north", "south")) {
                phase.addAnnotatedType(Mailer.class, name)
                        .add(NamedLiteral.of(name))
                        .add(ApplicationScoped.Literal.INSTANCE);
            }
        }
    }

    @Test
    @Assertion("OBS-2.1: A listener is called on each of two beans of one class.")
    void bothBeansListen() {
        try (var deployment =
                Deployment.of(Hearer.class).extension(new Tenants()).start()) {
            assertThat(Calls.after(deployment, "mail")).containsExactly("mail", "mail");
        }
    }

    @Test
    @Assertion("OBS-1.11: A method sends one event for each call on either of two beans of one class.")
    void bothBeansSend() {
        try (var deployment =
                Deployment.of(Hearer.class).extension(new Tenants()).start()) {
            assertThat(Calls.after(deployment, () -> {
                        for (var name : List.of("north", "south")) {
                            deployment
                                    .container()
                                    .select(Mailer.class, NamedLiteral.of(name))
                                    .get()
                                    .send();
                        }
                    }))
                    .containsExactly("heard sent", "heard sent");
        }
    }
}
