package dev.observables.example.cleanup;

import static dev.observables.example.Patience.until;
import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.Prints;
import dev.observables.example.ShopClient;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clean-up over HTTP, and begun by the server's scheduler, which the build configures to be impatient. */
class CleanupIT {

    private static final String[] PARTS = {
        "Broom#mails", "Broom#auditEntries", "Broom#declinedOrders", "Broom#invalidUploads", "Broom#orphanedComments"
    };

    private final ShopClient shop = new ShopClient();

    @Test
    void cleanupBegunByHandRunsFivePartsAndIsReportedAfterAllOfThem() {
        var finished = ShopClient.object(shop.post("cleanups", Map.of()));

        var parts = finished.getJsonArray("parts").getValuesAs(JsonObject.class);
        assertThat(parts).extracting(part -> part.getString("listener")).contains(PARTS);
        assertThat(parts).extracting(part -> part.getString("status")).containsOnly("SUCCEEDED");
        var report = report(finished.getString("id"));
        assertThat(report.getInt("parts")).isEqualTo(5);
        assertThat(report.getInt("failures")).isZero();
        assertThat(report.getString("startedBy")).isEqualTo("hand");
    }

    @Test
    void cleanupRemovesWhatIsOldEnough() {
        var print = new Prints().create("Gone", "10.00", 1);
        shop.post("comments", Map.of("product", Long.toString(print), "author", "Orphan", "text", "Hello"));
        shop.delete("products/" + print);
        var upload = ShopClient.object(shop.post(
                "uploads?name=old.png&email=old@example.org", "image/png", BodyPublishers.ofString("No image")));
        var path = "uploads/" + upload.getInt("id");
        until(() -> shop.object(path).getString("progress"), "INVALID"::equals);

        var finished = ShopClient.object(shop.post("cleanups", Map.of("keepSeconds", "0")));

        assertThat(report(finished.getString("id")).getString("summary"))
                .containsPattern("[1-9]\\d* orphaned comments")
                .containsPattern("[1-9]\\d* invalid uploads");
        assertProblem(shop.get(path), 404);
    }

    @Test
    void cleanupKeepsWhatIsNotOldEnough() {
        shop.post("registrations", Map.of("email", "kept-mail@example.org", "name", "Kept"));
        until(() -> shop.list("mails?to=kept-mail@example.org"), mails -> !mails.isEmpty());

        shop.post("cleanups", Map.of("keepSeconds", "3600"));

        assertThat(shop.list("mails?to=kept-mail@example.org")).hasSize(1);
    }

    @Test
    void schedulerOfTheServerBeginsTheCleanupToo() {
        var scheduled = until(
                () -> reports().stream()
                        .filter(report -> report.getString("startedBy").equals("schedule"))
                        .findFirst(),
                Optional::isPresent);

        assertThat(scheduled.orElseThrow().getInt("parts")).isEqualTo(5);
        assertThat(Instant.parse(shop.object("cleanups").getString("next")))
                .isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void ageThatIsNoNumberIsToldInPlainWords() {
        assertProblem(shop.post("cleanups", Map.of("keepSeconds", "for ever")), 400)
                .says("\"for ever\" is not a whole number");
    }

    @Test
    void ageInTheFutureIsRefused() {
        assertProblem(shop.post("cleanups", Map.of("keepSeconds", "-1")), 400).names("keepSeconds");
    }

    private JsonObject report(String id) {
        return until(
                        () -> reports().stream()
                                .filter(report -> report.getString("id").equals(id))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonObject> reports() {
        return shop.object("cleanups").getJsonArray("reports").getValuesAs(JsonObject.class);
    }
}
