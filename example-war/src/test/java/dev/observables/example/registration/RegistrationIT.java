package dev.observables.example.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.example.ExampleClient;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The registration flow over HTTP, on the server that the build provisions and starts. */
class RegistrationIT {

    private final ExampleClient client = new ExampleClient();

    @Test
    void registrationAnswersCreatedWithTheCustomerAndWhereTheReactionsAre() {
        var response = register("created@example.org", "Ada Lovelace");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).endsWith("/api/registrations/created@example.org/reactions"));
        assertThat(ExampleClient.object(response).getString("email")).isEqualTo("created@example.org");
        assertThat(ExampleClient.object(response).getString("name")).isEqualTo("Ada Lovelace");
    }

    @Test
    void everyListenerReactsToTheSameEventOnAManagedThread() {
        register("ada@example.org", "Ada");

        var reactions = reactionsOf("ada@example.org", "WelcomeMail#send", "DefaultRole#assign", "AuditLog#registered");

        assertThat(strings(reactions, "event")).containsOnly("user_registered");
        assertThat(strings(reactions, "eventId"))
                .hasSize(3)
                .containsOnly(reactions.get(0).getString("correlationId"));
        assertThat(strings(reactions, "thread")).allMatch(RegistrationIT::isManaged);
        assertThat(strings(reactions, "action"))
                .contains("noted the registration sent by RegistrationResource#register");
    }

    @Test
    void welcomeMailReachesTheOutbox() {
        register("grace@example.org", "Grace");

        reactionsOf("grace@example.org", "WelcomeMail#send");

        assertThat(client.list("outbox"))
                .filteredOn(mail -> mail.getString("to").equals("grace@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getString("text")).contains("Grace"));
    }

    @Test
    void failingMailKeepsNobodyElseFromReactingAndIsAudited() {
        var response = register("ada@unreachable.example", "Ada");

        assertThat(response.statusCode()).isEqualTo(201);
        var reactions =
                reactionsOf("ada@unreachable.example", "DefaultRole#assign", "AuditLog#registered", "AuditLog#failed");
        var registered = of(reactions, "AuditLog#registered");
        var failed = of(reactions, "AuditLog#failed");
        assertThat(failed.getString("event")).isEqualTo("user_registered:failed");
        assertThat(failed.getString("action"))
                .isEqualTo("noted that WelcomeMail#send failed: No mail server answers for unreachable.example");
        assertThat(failed.getString("correlationId")).isEqualTo(registered.getString("eventId"));
        assertThat(failed.getString("causationId")).isEqualTo(registered.getString("eventId"));
        assertThat(failed.getString("thread")).matches(RegistrationIT::isManaged);
        assertThat(strings(reactions, "listener")).doesNotContain("WelcomeMail#send");
    }

    @Test
    void missingFieldsAreNamed() {
        var response = client.post("registrations", Map.of());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ExampleClient.object(response).getJsonArray("errors"))
                .extracting(Object::toString)
                .containsExactly("\"email is missing\"", "\"name is missing\"");
    }

    @Test
    void addressThatIsNoneIsRefused() {
        var response = register("ada", "Ada");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("email is not an address");
    }

    @Test
    void refusedRegistrationSendsNothing() {
        var refused = register("alan@example.org", " ");
        register("alan@example.org", "Alan");

        var reactions =
                reactionsOf("alan@example.org", "WelcomeMail#send", "DefaultRole#assign", "AuditLog#registered");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(strings(reactions, "eventId")).hasSize(3);
        assertThat(Set.copyOf(strings(reactions, "eventId"))).hasSize(1);
    }

    private HttpResponse<String> register(String email, String name) {
        return client.post("registrations", Map.of("email", email, "name", name));
    }

    /** Waits until all the listeners have reacted, and returns what they and any others did. */
    private List<JsonObject> reactionsOf(String email, String... listeners) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> client.list("registrations/" + email + "/reactions"),
                        reactions -> strings(reactions, "listener").containsAll(List.of(listeners)));
    }

    private static JsonObject of(List<JsonObject> reactions, String listener) {
        return reactions.stream()
                .filter(reaction -> reaction.getString("listener").equals(listener))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> strings(List<JsonObject> reactions, String field) {
        return reactions.stream().map(reaction -> reaction.getString(field)).toList();
    }

    private static boolean isManaged(String thread) {
        return thread.matches("EE-ManagedExecutorService-default-Thread-\\d+");
    }
}
