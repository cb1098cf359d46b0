package dev.observables.example.products;

import static dev.observables.example.Patience.until;
import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.Prints;
import dev.observables.example.ShopClient;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The product flow over HTTP. */
class ProductIT {

    private final ShopClient shop = new ShopClient();
    private final Prints prints = new Prints();

    @Test
    void listIsCached() {
        until(() -> cacheStatus(), "products; hit"::equals);

        assertThat(shop.list("products")).isNotEmpty();
    }

    @RepeatedTest(10)
    void nextListShowsWhatWasCreatedChangedAndDeleted() {
        shop.get("products");

        var print = prints.create("New", "10.00", 1);
        assertThat(prints.listed(print).getString("title")).isEqualTo("New");

        shop.get("products");
        var changed = shop.put("products/" + print + "/price", Map.of("price", "12.75"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(prints.listed(print).getJsonNumber("price").bigDecimalValue())
                .isEqualByComparingTo("12.75");

        shop.get("products");
        assertThat(shop.delete("products/" + print).statusCode()).isEqualTo(204);
        assertThat(shop.list("products"))
                .extracting(listed -> listed.getJsonNumber("id").longValue())
                .doesNotContain(print);
    }

    @Test
    void artistIsToldOfANewPrint() {
        prints.create("Announced", "announced@studio.example", "10.00", 1);

        assertThat(shop.mailTo("announced@studio.example").getString("text")).contains("Announced");
    }

    @Test
    void missingFieldsAreNamed() {
        assertProblem(shop.post("products", Map.of()), 400).names("title", "artist", "price", "stock");
    }

    @Test
    void priceThatIsNoNumberIsToldInPlainWords() {
        var form = Map.of("title", "Dear", "artist", "a@studio.example", "price", "dear", "stock", "1");

        assertProblem(shop.post("products", form), 400).says("\"dear\" is not a number");
    }

    @Test
    void priceThatIsNoneIsRefused() {
        var print = prints.create("Cheap", "10.00", 1);

        assertProblem(shop.put("products/" + print + "/price", Map.of("price", "-1")), 400)
                .names("price");
        assertProblem(shop.put("products/" + print + "/price", Map.of("price", "1.005")), 400)
                .names("price");
    }

    @Test
    void unknownPrintIsNotFound() {
        assertProblem(shop.delete("products/999999"), 404).says("999999");
    }

    private String cacheStatus() {
        return shop.get("products").headers().firstValue("Cache-Status").orElseThrow();
    }
}
