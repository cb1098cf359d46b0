package dev.observables.example.orders;

import static dev.observables.example.Patience.until;
import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.LiveClient;
import dev.observables.example.Prints;
import dev.observables.example.ShopClient;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order flow over HTTP. */
class OrderIT {

    private static final String GOOD_CARD = "4242424242424242";
    private static final String DECLINED_CARD = "4000000000000002";

    private final ShopClient shop = new ShopClient();
    private final Prints prints = new Prints();

    @Test
    void paidOrderIsTakenFromTheStockShippedAndMailed() {
        var print = prints.create("Paid", "10.50", 5);

        var response = order(print, "2", "paid@example.org", GOOD_CARD);

        assertThat(response.statusCode()).isEqualTo(201);
        var placed = ShopClient.object(response);
        assertThat(placed.getJsonNumber("total").bigDecimalValue()).isEqualByComparingTo("21");
        assertThat(response.body()).doesNotContain(GOOD_CARD);
        until(() -> progress(placed), "SHIPPED"::equals);
        assertThat(prints.listed(print).getInt("stock")).isEqualTo(3);
        assertThat(prints.listed(print).getInt("reserved")).isZero();
        var mails = until(() -> shop.list("mails?to=paid@example.org"), sent -> sent.size() == 2);
        assertThat(mails)
                .extracting(mail -> mail.getString("subject").replaceAll(" \\(.*", ""))
                .containsExactlyInAnyOrder("Receipt", "On its way");
    }

    @Test
    void declinedCardReleasesTheStockAndIsMailed() {
        var print = prints.create("Declined", "10.00", 5);

        var placed = ShopClient.object(order(print, "5", "declined@example.org", DECLINED_CARD));

        until(() -> progress(placed), "DECLINED"::equals);
        until(() -> prints.listed(print).getInt("stock"), stock -> stock == 5);
        assertThat(prints.listed(print).getInt("reserved")).isZero();
        assertThat(shop.mailTo("declined@example.org").getString("subject")).startsWith("Card declined");
    }

    @Test
    void wholeChainHasOneCorrelation() {
        try (var live = new LiveClient()) {
            var print = prints.create("Chain", "3.00", 1);
            order(print, "1", "chain@example.org", GOOD_CARD);

            var correlation = live.await(
                            "sent", event -> event.getString("name").equals("order_placed"))
                    .getString("correlationId");
            // each event is forwarded by a call of its own, so that the last one sent need not arrive last
            var chain = until(
                    () -> live.bodies("sent").stream()
                            .filter(event -> event.getString("correlationId").equals(correlation))
                            .toList(),
                    events -> events.size() == 4);
            assertThat(chain)
                    .extracting(event -> event.getString("name"))
                    .containsExactlyInAnyOrder("order_placed", "payment_settled", "stock_taken", "order_shipped");
            assertThat(chain).extracting(event -> event.getInt("depth")).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    @Test
    void moreThanThereIsIsRefusedAndReservesNothing() {
        var print = prints.create("Scarce", "scarce@studio.example", "10.00", 1);

        assertProblem(order(print, "2", "greedy@example.org", GOOD_CARD), 409).says("Scarce");

        assertThat(prints.listed(print).getInt("stock")).isEqualTo(1);
        until(
                () -> shop.list("mails?to=scarce@studio.example"),
                mails -> mails.stream()
                        .anyMatch(mail -> mail.getString("text").equals("2 × \"Scarce\" could not be ordered.")));
    }

    @Test
    void lastPrintIsSoldOnce() {
        var print = prints.create("Last", "10.00", 1);

        var statuses = IntStream.range(0, 4)
                .parallel()
                .map(any -> order(print, "1", "last@example.org", GOOD_CARD).statusCode())
                .boxed()
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(prints.listed(print).getInt("stock")).isZero();
    }

    @Test
    void missingFieldsAreNamed() {
        assertProblem(shop.post("orders", Map.of()), 400).names("product", "quantity", "email", "card");
    }

    @Test
    void quantityThatIsNoNumberIsToldInPlainWords() {
        assertProblem(order(1, "many", "words@example.org", GOOD_CARD), 400).says("\"many\" is not a whole number");
    }

    @Test
    void wrongFieldsAreNamed() {
        assertProblem(order(1, "0", "nobody", "12"), 400).names("quantity", "email", "card");
    }

    @Test
    void unknownPrintIsNotFound() {
        assertProblem(order(999_999, "1", "unknown@example.org", GOOD_CARD), 404)
                .says("999999");
    }

    private HttpResponse<String> order(long print, String quantity, String email, String card) {
        var form = new HashMap<String, String>();
        form.put("product", Long.toString(print));
        form.put("quantity", quantity);
        form.put("email", email);
        form.put("card", card);
        return shop.post("orders", form);
    }

    private String progress(JsonObject placed) {
        return shop.object("orders/" + placed.getInt("id")).getString("progress");
    }
}
