package dev.observables.tck.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five cases by which the observables of another language's framework are known. */
@ObservablesTest
class OriginalTest {

    @ApplicationScoped
    static class Items {

        @Observable(send = {"original.item_send", "original.email_send", "original.extra_event"})
        public Map<String, Integer> create() {
            return Map.of("item_id", 1);
        }

        @Observable(send = "original.unheard")
        public Map<String, Integer> createUnheard() {
            return Map.of("item_id", 2);
        }
    }

    @ApplicationScoped
    static class Registrations {

        @Observable(send = "original.user_registered")
        public Map<String, Object> register(String email, int id) {
            return Map.of("message", "Registered", "email", email, "id", id);
        }
    }

    @ApplicationScoped
    static class Counters {

        private final List<String> counted = new CopyOnWriteArrayList<>();

        @Observable(listen = "original.item_send")
        void countItem() {
            counted.add("item");
        }

        @Observable(listen = "original.email_send")
        CompletionStage<Void> countEmailLater() {
            return CompletableFuture.runAsync(() -> counted.add("email"));
        }

        @Observable(listen = "original.email_send")
        void countEmail() {
            counted.add("email");
        }

        @Observable(listen = "original.extra_event")
        void countExtra() {
            counted.add("extra");
        }

        @Observable(listen = "original.user_registered")
        void sendWelcomeEmail(@Payload Map<String, Object> registration) {
            counted.add("mail to " + registration.get("email"));
        }

        @Observable(listen = "original.user_registered")
        void assignRole(@Argument int id) {
            counted.add("role of " + id);
        }

        List<String> counted() {
            return counted;
        }
    }

    @Inject
    Items items;

    @Inject
    Registrations registrations;

    @Inject
    Counters counters;

    @Inject
    Observables observables;

    @BeforeEach
    void reset() {
        counters.counted().clear();
    }

    @Test
    @Assertion("OBS-1.7: One call sends three events.")
    @Assertion("OBS-2.1: Four listeners count them: one, two and one.")
    void oneCallReachesTheListenersOfThreeEvents() {
        assertThat(items.create()).isEqualTo(Map.of("item_id", 1));

        Patience.untilQuiet(observables);
        assertThat(counters.counted()).containsExactlyInAnyOrder("item", "email", "email", "extra");
    }

    @Test
    @Assertion("OBS-2.1: An event that nobody hears is sent, and a later call's four counts are the only ones.")
    void eventWithoutListenersCountsNothing() {
        assertThat(items.createUnheard()).isEqualTo(Map.of("item_id", 2));
        items.create();

        Patience.untilQuiet(observables);
        assertThat(counters.counted()).hasSize(4);
    }

    @Test
    @Assertion("OBS-2.1: Three calls are counted three, six and three times.")
    void everyCallIsCounted() {
        for (int i = 0; i < 3; i++) {
            items.create();
        }

        Patience.untilQuiet(observables);
        assertThat(counters.counted()).filteredOn("item"::equals).hasSize(3);
        assertThat(counters.counted()).filteredOn("email"::equals).hasSize(6);
        assertThat(counters.counted()).filteredOn("extra"::equals).hasSize(3);
    }

    @Test
    @Assertion("OBS-1.9: The caller gets message, e-mail and id.")
    @Assertion("OBS-2.4: One listener reads the e-mail from the payload, the other the id from the arguments.")
    void registrationIsAnsweredAndBothListenersReadItsData() {
        assertThat(registrations.register("a@example.org", 42))
                .isEqualTo(Map.of("message", "Registered", "email", "a@example.org", "id", 42));

        Patience.untilQuiet(observables);
        assertThat(counters.counted()).containsExactlyInAnyOrder("mail to a@example.org", "role of 42");
    }

    @Test
    @Assertion("OBS-2.1: Three registrations make three mails and three roles, each of its own data.")
    void everyRegistrationIsHandledOnce() {
        for (int id = 1; id <= 3; id++) {
            registrations.register(id + "@example.org", id);
        }

        Patience.untilQuiet(observables);
        assertThat(counters.counted())
                .containsExactlyInAnyOrder(
                        "mail to 1@example.org",
                        "mail to 2@example.org",
                        "mail to 3@example.org",
                        "role of 1",
                        "role of 2",
                        "role of 3");
    }
}
