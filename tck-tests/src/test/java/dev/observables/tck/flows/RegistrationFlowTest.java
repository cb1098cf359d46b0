package dev.observables.tck.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** A user registers: mail, role, audit log and profile follow, at the same time and behind the caller's back. */
@ObservablesTest
class RegistrationFlowTest {

    record Registration(String email, String name) {}

    @RequestScoped
    static class RegistrationResource {

        @Observable(send = "registration_flow.user_registered")
        public Registration register(String email, String name) {
            return new Registration(email, name);
        }
    }

    @ApplicationScoped
    static class Client {

        @Inject
        RegistrationResource resource;

        @ActivateRequestContext
        Registration register(String email, String name) {
            return resource.register(email, name);
        }
    }

    /** The four parts and the caller meet: neither do the parts wait for each other, nor the caller for them. */
    @ApplicationScoped
    static class Book {

        private final CyclicBarrier fourPartsAndCaller = new CyclicBarrier(5);
        private final List<String> entries = new CopyOnWriteArrayList<>();

        void write(String entry) {
            Patience.meet(fourPartsAndCaller);
            entries.add(entry);
        }

        void meetParts() {
            Patience.meet(fourPartsAndCaller);
        }

        List<String> entries() {
            return entries;
        }
    }

    @ApplicationScoped
    static class Onboarding {

        @Inject
        Book book;

        @Observable(listen = "registration_flow.user_registered")
        void sendWelcomeEmail(@Payload Registration registration) {
            book.write("mail to " + registration.email());
        }

        @Observable(listen = "registration_flow.user_registered")
        void assignDefaultRole(@Argument("email") String email) {
            book.write("role of " + email);
        }

        @Observable(listen = "registration_flow.user_registered")
        void createProfile(@Argument String name, @Payload Registration registration) {
            book.write("profile of " + name + " " + registration.name());
        }
    }

    @RequestScoped
    static class Audit {

        @Inject
        Book book;

        @Observable(listen = "registration_flow.user_*")
        void log(ObservableEvent event) {
            book.write(event.name() + " by " + event.source());
        }
    }

    @Inject
    Client client;

    @Inject
    Book book;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-2.2: Mail, role, audit and profile meet each other at a barrier, three times.")
    @Assertion("OBS-4.3: The caller meets them there too, after its method has returned and its request has ended.")
    void fourPartsFollowARegistrationAtOnce() {
        for (int i = 0; i < 3; i++) {
            book.entries().clear();

            var registration = client.register(i + "@example.org", "Name");
            assertThat(registration).isEqualTo(new Registration(i + "@example.org", "Name"));
            book.meetParts();

            Patience.untilQuiet(observables);
            assertThat(book.entries())
                    .containsExactlyInAnyOrder(
                            "mail to " + i + "@example.org",
                            "role of " + i + "@example.org",
                            "profile of Name Name",
                            "registration_flow.user_registered by RegistrationResource#register");
        }
    }
}
