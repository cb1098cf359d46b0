package dev.observables.example.problem;

import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.ShopClient;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** What the server itself refuses is a problem detail as well. */
class ProblemIT {

    private final ShopClient shop = new ShopClient();

    @Test
    void unknownPathIsAProblem() {
        assertProblem(shop.get("nothing/here"), 404);
    }

    @Test
    void wrongMethodIsAProblem() {
        assertProblem(shop.delete("mails"), 405);
    }

    @Test
    void otherMediaTypeIsAProblem() {
        assertProblem(shop.post("orders", "text/plain", BodyPublishers.ofString("One, please")), 415);
    }

    @Test
    void numberInAPathThatIsNoneIsAProblem() {
        assertProblem(shop.get("orders/first"), 400).says("\"first\" is not a whole number");
    }

    @Test
    void everyAnswerForbidsTheBrowserWhatTheShopDoesNotServe() {
        var headers = shop.get("products").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; script-src 'self'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
