package dev.observables.example.registration;

import static dev.observables.example.Patience.until;
import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.ShopClient;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registration flow over HTTP. */
class RegistrationIT {

    private final ShopClient shop = new ShopClient();

    @Test
    void registrationAnswersCreatedWithTheCustomerAndItsPlace() {
        var response = register("created@example.org", "Ada Lovelace");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).endsWith("/api/registrations/created@example.org"));
        assertThat(ShopClient.object(response).getString("name")).isEqualTo("Ada Lovelace");
    }

    @Test
    void mailRoleProfileAndAuditFollow() {
        register("ada@example.org", "Ada King");

        var customer = until(
                () -> customer("ada@example.org"),
                found -> found.containsKey("role")
                        && found.containsKey("handle")
                        && !audit(found).isEmpty());

        assertThat(customer.getString("role")).isEqualTo("customer");
        assertThat(customer.getString("handle")).isEqualTo("@ada-king");
        assertThat(audit(customer)).singleElement().satisfies(line -> {
            assertThat(line.getString("note")).isEqualTo("Registered by RegistrationResource#register");
            assertThat(line.getString("event")).isEqualTo("user_registered");
        });
        assertThat(shop.mailTo("ada@example.org").getString("text")).contains("Ada King");
    }

    @Test
    void failingMailKeepsNobodyElseFromReactingAndIsAudited() {
        var response = register("ada@unreachable.example", "Ada");

        assertThat(response.statusCode()).isEqualTo(201);
        var customer = until(
                () -> customer("ada@unreachable.example"),
                found -> found.containsKey("role")
                        && found.containsKey("handle")
                        && audit(found).size() == 2);
        var registered = of(customer, "user_registered");
        var failed = of(customer, "user_registered:failed");
        assertThat(failed.getString("note"))
                .isEqualTo("WelcomeMail#send failed: No mail server answers for unreachable.example");
        assertThat(failed.getString("correlationId")).isEqualTo(registered.getString("correlationId"));
        assertThat(failed.getString("causationId")).isEqualTo(registered.getString("correlationId"));
        assertThat(shop.list("mails?to=ada@unreachable.example")).isEmpty();
    }

    @Test
    void mailThatWasRefusedOnceIsSentWithTheNextAttempt() {
        register("ada@greylisting.example", "Ada");

        assertThat(shop.mailTo("ada@greylisting.example").getString("subject")).isEqualTo("Welcome");
        assertThat(audit(customer("ada@greylisting.example")))
                .noneMatch(line -> line.getString("event").endsWith(":failed"));
    }

    @Test
    void missingFieldsAreNamed() {
        assertProblem(shop.post("registrations", Map.of()), 400).names("email", "name");
    }

    @Test
    void addressThatIsNoneIsRefused() {
        assertProblem(register("ada", "Ada"), 400).names("email");
    }

    @Test
    void nameThatIsTooLongIsRefused() {
        assertProblem(register("long@example.org", "a".repeat(81)), 400).names("name");
    }

    @Test
    void addressIsRegisteredOnceAndTheSecondAttemptSendsNothing() {
        register("alan@example.org", "Alan");

        assertProblem(register("alan@example.org", "Alan again"), 409).says("registered already");

        // all listeners of a later registration have been called, so those of the refused one would have been too
        register("after-alan@example.org", "Later");
        for (var email : List.of("after-alan@example.org", "alan@example.org")) {
            until(() -> shop.list("mails?to=" + email), mails -> !mails.isEmpty());
            assertThat(until(() -> audit(customer(email)), lines -> !lines.isEmpty()))
                    .hasSize(1);
        }
        assertThat(shop.list("mails?to=alan@example.org")).hasSize(1);
    }

    @Test
    void nobodyIsNotFound() {
        assertProblem(shop.get("registrations/nobody@example.org"), 404).says("nobody@example.org");
    }

    private HttpResponse<String> register(String email, String name) {
        return shop.post("registrations", Map.of("email", email, "name", name));
    }

    private JsonObject customer(String email) {
        return shop.object("registrations/" + email);
    }

    private static List<JsonObject> audit(JsonObject customer) {
        return customer.getJsonArray("audit").getValuesAs(JsonObject.class);
    }

    private static JsonObject of(JsonObject customer, String event) {
        return audit(customer).stream()
                .filter(line -> line.getString("event").equals(event))
                .findFirst()
                .orElseThrow();
    }
}
