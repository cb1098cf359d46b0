package dev.observables.example;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;

/** Prints of a test's own: no test counts what another one changes. */
public class Prints {

    private final ShopClient shop;

    public Prints() {
        this(new ShopClient());
    }

    public Prints(ShopClient shop) {
        this.shop = shop;
    }

    public long create(String title, String price, int stock) {
        return create(title, "artist@studio.example", price, stock);
    }

    public long create(String title, String artist, String price, int stock) {
        var response = shop.post(
                "products", Map.of("title", title, "artist", artist, "price", price, "stock", Integer.toString(stock)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return ShopClient.object(response).getJsonNumber("id").longValue();
    }

    public JsonObject listed(long id) {
        return shop.list("products").stream()
                .filter(print -> print.getJsonNumber("id").longValue() == id)
                .findFirst()
                .orElseThrow();
    }
}
