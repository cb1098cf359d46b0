package dev.observables.example.comments;

import static dev.observables.example.Patience.until;
import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.LiveClient;
import dev.observables.example.Prints;
import dev.observables.example.ShopClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The comment flow over HTTP and WebSocket. */
class CommentIT {

    private final ShopClient shop = new ShopClient();
    private final Prints prints = new Prints();

    @Test
    void commentReachesEveryOpenPageTheArtistAndTheCounter() {
        var print = prints.create("Discussed", "discussed@studio.example", "10.00", 1);
        try (var first = new LiveClient();
                var second = new LiveClient()) {

            var response = comment(print, "Grace", "Lovely dots");

            assertThat(response.statusCode()).isEqualTo(201);
            for (var page : new LiveClient[] {first, second}) {
                var comment = page.await("comment", body -> body.getInt("product") == print);
                assertThat(comment.getString("author")).isEqualTo("Grace");
                assertThat(comment.getString("text")).isEqualTo("Lovely dots");
            }
        }
        until(() -> prints.listed(print).getInt("comments"), comments -> comments == 1);
        var mails = until(() -> shop.list("mails?to=discussed@studio.example"), sent -> sent.size() == 2);
        assertThat(mails).extracting(mail -> mail.getString("text")).contains("Grace writes: Lovely dots");
    }

    @Test
    void commentsAtTheSameTimeAreAllCounted() {
        var print = prints.create("Popular", "10.00", 1);

        IntStream.range(0, 12).parallel().forEach(i -> comment(print, "Fan " + i, "Number " + i));

        until(() -> prints.listed(print).getInt("comments"), comments -> comments == 12);
    }

    @Test
    void scriptIsKeptAsTextAndSentAsJson() {
        var print = prints.create("Attacked", "10.00", 1);
        var script = "<script>alert(1)</script><img src=x onerror=alert(1)> \"}]";
        try (var live = new LiveClient()) {
            var response = comment(print, "Mallory", script);

            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(ShopClient.object(response).getString("text")).isEqualTo(script);
            var comment = live.await("comment", body -> body.getInt("product") == print);
            assertThat(comment.getString("text")).isEqualTo(script);
        }
    }

    @Test
    void missingFieldsAreNamed() {
        assertProblem(shop.post("comments", Map.of()), 400).names("product", "author", "text");
    }

    @Test
    void textThatIsTooLongIsRefused() {
        assertProblem(comment(1, "Verbose", "a".repeat(501)), 400).names("text");
    }

    @Test
    void unknownPrintIsNotFound() {
        assertProblem(comment(999_999, "Lost", "Where is it?"), 404).says("999999");
    }

    private HttpResponse<String> comment(long print, String author, String text) {
        return shop.post("comments", Map.of("product", Long.toString(print), "author", author, "text", text));
    }
}
