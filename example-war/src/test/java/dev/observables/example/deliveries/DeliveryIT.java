package dev.observables.example.deliveries;

import static dev.observables.example.Patience.until;
import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.ShopClient;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stored calls over HTTP. */
class DeliveryIT {

    private final ShopClient shop = new ShopClient();

    @Test
    void deadCallIsListedWithItsFailureAndCanBeRetriedAndDiscarded() {
        var id = register("dead@unreachable.example");
        var dead = until(() -> stored(id), calls -> isDead(calls, 4)).get(0);
        assertThat(dead.getString("listener")).isEqualTo("WelcomeMail#send");
        assertThat(dead.getString("event")).isEqualTo("user_registered");
        assertThat(dead.getString("failure")).contains("No mail server answers for unreachable.example");

        assertThat(changed(change("retry", dead))).isEqualTo(1);

        // with all its attempts
        until(() -> stored(id), calls -> isDead(calls, 8));
        assertThat(changed(change("discard", dead))).isEqualTo(1);
        assertThat(stored(id)).isEmpty();
    }

    @Test
    void listTellsNoPayloads() {
        var id = register("private@unreachable.example");
        until(() -> stored(id), calls -> !calls.isEmpty());

        assertThat(shop.get("deliveries").body()).doesNotContain("private@unreachable.example");
    }

    @Test
    void callThatIsNotStoredIsNotChanged() {
        var unknown = Map.of("id", "unknown", "listener", "WelcomeMail#send");

        assertThat(changed(shop.post("deliveries/retry", unknown))).isZero();
        assertThat(changed(shop.post("deliveries/discard", unknown))).isZero();
    }

    @Test
    void missingFieldsAreNamed() {
        assertProblem(shop.post("deliveries/retry", Map.of()), 400).names("id", "listener");
        assertProblem(shop.post("deliveries/discard", Map.of()), 400).names("id", "listener");
    }

    /** Registers somebody, and finds the id of the event in the audit log. */
    private String register(String email) {
        assertThat(shop.post("registrations", Map.of("email", email, "name", "Somebody"))
                        .statusCode())
                .isEqualTo(201);
        return until(
                        () -> shop.object("registrations/" + email)
                                .getJsonArray("audit")
                                .getValuesAs(JsonObject.class),
                        lines -> !lines.isEmpty())
                .get(0)
                .getString("correlationId");
    }

    private List<JsonObject> stored(String id) {
        return shop.list("deliveries").stream()
                .filter(call -> call.getString("id").equals(id))
                .toList();
    }

    private HttpResponse<String> change(String action, JsonObject call) {
        return shop.post(
                "deliveries/" + action, Map.of("id", call.getString("id"), "listener", call.getString("listener")));
    }

    private static int changed(HttpResponse<String> response) {
        return ShopClient.object(response).getInt("changed");
    }

    private static boolean isDead(List<JsonObject> calls, int attempts) {
        return calls.size() == 1
                && calls.get(0).getString("state").equals("DEAD")
                && calls.get(0).getInt("attempts") == attempts;
    }
}
