package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Ordered;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that no event can have, and order where nothing is ordered. */
@Tag("embedded")
class KeyTest {

    record Sale(String customer) {}

    @ApplicationScoped
    static class Shop {

        @Observable(send = "sold", key = "costumer")
        public Sale sell(String product) {
            return new Sale("somebody");
        }

        @Ordered
        @Observable(listen = "sold")
        void deliver() {}
    }

    @ApplicationScoped
    static class ShopOfAnything {

        @Observable(send = "sold", key = "customer")
        public Object sell(boolean isKnown) {
            return isKnown ? new Sale("somebody") : "nothing";
        }
    }

    @ApplicationScoped
    static class SaleListener extends RecordingListener {

        @Observable(listen = "sold")
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @ApplicationScoped
    static class OrderedShop {

        @Ordered
        @Observable(send = "sold")
        public void sell() {}

        @Observable(listen = "sold")
        void deliver() {}
    }

    @Test
    @Assertion("OBS-12.1: The key is neither an argument nor a property of the payload.")
    void unknownKeyFailsTheDeployment() {
        assertThat(Findings.onlyError(Shop.class))
                .startsWith("OBS0113: Shop.sell(String): the key \"costumer\" is neither an argument nor a property")
                .contains("Name a parameter");
    }

    @Test
    @Assertion("OBS-12.1: A method returns Object, once with the property and once without it.")
    void payloadWithoutThePropertyIsSentWithoutAKey() {
        try (var log = LogCapture.open();
                var deployment =
                        Deployment.of(ShopOfAnything.class, SaleListener.class).start()) {
            var shop = deployment.get(ShopOfAnything.class);
            var listener = deployment.get(SaleListener.class);

            shop.sell(true);
            Patience.untilQuiet(deployment.observables());
            assertThat(listener.heard().event().key()).isEqualTo("somebody");

            listener.forget();
            shop.sell(false);
            Patience.untilQuiet(deployment.observables());
            assertThat(listener.heard().event().key()).isNull();
            assertThat(log.matching("OBS0414: ShopOfAnything#sell")).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-12.2: @Ordered stands on a method that only sends.")
    void orderOfAMethodThatDoesNotListenIsReported() {
        assertThat(Findings.onlyWarning(OrderedShop.class)).startsWith("OBS0227: OrderedShop.sell(): ");
    }
}
