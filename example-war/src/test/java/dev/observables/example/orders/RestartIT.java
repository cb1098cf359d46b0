package dev.observables.example.orders;

import static dev.observables.example.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.MortalShop;
import dev.observables.example.Prints;
import dev.observables.example.ShopClient;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order whose server is killed. */
@Tag("wildfly")
class RestartIT {

    @Test
    void orderIsShippedOnceAlthoughTheServerIsKilledDuringItsPayment(@TempDir Path directory) {
        try (var server = new MortalShop(directory)) {
            server.start("-Dshop.latency.card=PT1H");
            var shop = server.client();
            var prints = new Prints(shop);
            var print = prints.create("Survivor", "10.00", 5);
            var placed = ShopClient.object(shop.post(
                    "orders",
                    Map.of(
                            "product", Long.toString(print),
                            "quantity", "2",
                            "email", "patient@example.org",
                            "card", "4242424242424242")));
            until(() -> stored(shop), "RUNNING, attempt 1"::equals);

            server.kill();
            server.start();

            until(() -> progress(shop, placed), "SHIPPED"::equals);
            until(() -> shop.list("deliveries"), calls -> calls.isEmpty());
            assertThat(prints.listed(print).getInt("stock")).isEqualTo(3);
            assertThat(prints.listed(print).getInt("reserved")).isZero();
            assertThat(shop.list("mails?to=patient@example.org"))
                    .extracting(mail -> mail.getString("subject").replaceAll(" \\(.*", ""))
                    .containsExactlyInAnyOrder("Receipt", "On its way");
        }
    }

    private static String stored(ShopClient shop) {
        return shop.list("deliveries").stream()
                .filter(call -> call.getString("listener").equals("Payment#charge"))
                .map(call -> call.getString("state") + ", attempt " + call.getInt("attempts"))
                .findFirst()
                .orElse("not stored");
    }

    private static String progress(ShopClient shop, JsonObject placed) {
        return shop.object("orders/" + placed.getInt("id")).getString("progress");
    }
}
