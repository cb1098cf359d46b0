package dev.observables.example.live;

import static dev.observables.example.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.LiveClient;
import dev.observables.example.Prints;
import dev.observables.example.ShopClient;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page's feed over the WebSocket. */
class LiveIT {

    private final ShopClient shop = new ShopClient();

    @Test
    void topologyHasTheSixFlows() {
        var events = shop.object("topology").getJsonArray("events").getValuesAs(JsonObject.class);

        assertThat(events)
                .extracting(event -> event.getString("name"))
                .contains(
                        "user_registered",
                        "order_placed",
                        "comment_posted",
                        "product_created",
                        "upload_received",
                        "cleanup_due");
        assertThat(events)
                .filteredOn(event -> event.getString("name").equals("payment_settled"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getJsonArray("senders").toString()).contains("Payment#charge");
                    assertThat(event.getJsonArray("listeners").toString())
                            .contains("Stock#take", "Stock#release", "OrderMail#settled");
                });
    }

    @Test
    void pageHearsOfEventDeliveryDurationAndOutcome() {
        try (var live = new LiveClient()) {
            var id = register("live@unreachable.example");

            var finished = live.await("finished", body -> isAbout(id, body.getJsonObject("event")));

            var event = finished.getJsonObject("event");
            assertThat(event.getString("source")).isEqualTo("RegistrationResource#register");
            assertThat(live.bodies("sent"))
                    .extracting(sent -> sent.getString("id"))
                    .contains(id);
            assertThat(finished.getJsonArray("outcomes").getValuesAs(JsonObject.class))
                    .extracting(call -> call.getString("listener") + " " + call.getString("status"))
                    .containsExactlyInAnyOrder(
                            "WelcomeMail#send FAILED",
                            "DefaultRole#assign SUCCEEDED",
                            "PublicProfile#create SUCCEEDED",
                            "AuditLog#registered SUCCEEDED",
                            "LiveFeed#sent SUCCEEDED");
            assertThat(live.await("failed", body -> isAbout(id, body))).hasToString("""
                            {"event":"user_registered","id":"%s","listener":"WelcomeMail#send","status":"FAILED"}""".formatted(id));
        }
    }

    @Test
    void feedTellsNeitherPayloadsNorArguments() {
        try (var live = new LiveClient()) {
            var id = register("secret@example.org");

            live.await("finished", body -> isAbout(id, body.getJsonObject("event")));

            assertThat(live.messages().toString()).doesNotContain("secret@example.org", "Somebody");
        }
    }

    @Test
    void pageThatWasDroppedInTheMiddleOfABroadcastMissesNothingAndDisturbsNobody() {
        var print = new Prints().create("Dropped", "10.00", 1);
        try (var steady = new LiveClient()) {
            var dropped = new LiveClient();
            comment(print, 0);
            dropped.await("comment", body -> isNumber(body, print, 0));
            var lastSeen = dropped.lastNumber();

            for (var i = 1; i <= 20; i++) {
                comment(print, i);
                if (i == 10) {
                    dropped.drop();
                }
            }

            steady.await("comment", body -> isNumber(body, print, 20));
            try (var back = new LiveClient(lastSeen)) {
                var missed = until(() -> comments(back, print), found -> found.size() == 20);
                assertThat(missed).containsExactlyInAnyOrderElementsOf(expected(1, 20));
            }
            until(() -> comments(steady, print), found -> found.size() == 21);
            assertThat(comments(steady, print)).containsExactlyInAnyOrderElementsOf(expected(0, 20));
            until(() -> new Prints().listed(print).getInt("comments"), counted -> counted == 21);
        }
    }

    @Test
    void pageThatAsksForNonsenseGetsAllThatIsKept() {
        var id = register("kept@example.org");
        try (var live = new LiveClient("nonsense")) {
            live.await("sent", event -> isAbout(id, event));

            var numbers = live.messages().stream()
                    .filter(message -> !message.getString("type").equals("welcome"))
                    .map(message -> message.getJsonNumber("number").longValue())
                    .toList();
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
        }
    }

    /** Registers somebody, and finds the id of the event in the audit log. */
    private String register(String email) {
        var form = Map.of("email", email, "name", "Somebody");
        assertThat(shop.post("registrations", form).statusCode()).isEqualTo(201);
        var audit = until(
                () -> shop.object("registrations/" + email)
                        .getJsonArray("audit")
                        .getValuesAs(JsonObject.class),
                lines -> !lines.isEmpty());
        return audit.get(0).getString("correlationId");
    }

    private void comment(long print, int number) {
        shop.post("comments", Map.of("product", Long.toString(print), "author", "Tester", "text", "#" + number));
    }

    private static boolean isAbout(String id, JsonObject event) {
        return event.getString("id").equals(id);
    }

    private static boolean isNumber(JsonObject comment, long print, int number) {
        return comment.getInt("product") == print && comment.getString("text").equals("#" + number);
    }

    private static List<String> comments(LiveClient live, long print) {
        return live.bodies("comment").stream()
                .filter(comment -> comment.getInt("product") == print)
                .map(comment -> comment.getString("text"))
                .toList();
    }

    private static List<String> expected(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "#" + number)
                .toList();
    }
}
