package dev.observables.tck.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An order is confirmed, counted and paid; what was paid is taken from the stock and sent. */
@ObservablesTest
class OrderFlowTest {

    record Order(int number, int total) {}

    record Payment(Order order, boolean accepted) {}

    @ApplicationScoped
    static class Shop {

        @Observable(send = {"order_flow.order_created", "order_flow.payment_required"})
        public Order order(int number, int total) {
            return new Order(number, total);
        }
    }

    @ApplicationScoped
    static class Payments {

        @Observable(
                listen = "order_flow.payment_required",
                send = "order_flow.payment_success",
                sendOnFailure = "order_flow.payment_failed")
        public Payment pay(@Payload Order order) {
            if (order.total() > 100) {
                throw new IllegalStateException("order " + order.number() + " is beyond the limit");
            }
            return new Payment(order, true);
        }
    }

    @ApplicationScoped
    static class Departments extends RecordingListener {

        private final List<String> done = new CopyOnWriteArrayList<>();

        @Observable(listen = "order_flow.order_created")
        void confirm(@Argument int number) {
            done.add("confirmed " + number);
        }

        @Observable(listen = "order_flow.order_created")
        void count(@Payload Order order) {
            done.add("counted " + order.number());
        }

        @Observable(listen = "order_flow.payment_success")
        void takeFromStock(@Payload Payment payment) {
            done.add("taken " + payment.order().number());
        }

        @Observable(listen = "order_flow.payment_success")
        void ship(@Payload Payment payment) {
            done.add("shipped " + payment.order().number());
        }

        @Observable(listen = "order_flow.payment_failed")
        void tellCustomer(@Payload IllegalStateException failure) {
            done.add(failure.getMessage());
        }

        @Observable(listen = {"order_flow.order_*", "order_flow.payment_*"})
        void follow(ObservableEvent event) {
            keep(event);
        }

        List<String> done() {
            return done;
        }

        @Override
        public void forget() {
            super.forget();
            done.clear();
        }
    }

    @Inject
    Shop shop;

    @Inject
    Departments departments;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-2.8: The payment hears one event and sends the next; each of five parts acts once.")
    @Assertion("OBS-5.1: The trail of events shows that the payment's success was caused by its demand.")
    void paidOrderIsConfirmedCountedTakenAndShipped() {
        shop.order(1, 50);

        Patience.untilQuiet(observables);
        assertThat(departments.done()).containsExactlyInAnyOrder("confirmed 1", "counted 1", "taken 1", "shipped 1");
        var byName =
                departments.heard().events().stream().collect(Collectors.toMap(ObservableEvent::name, event -> event));
        assertThat(byName)
                .containsOnlyKeys(
                        "order_flow.order_created", "order_flow.payment_required", "order_flow.payment_success");
        var required = byName.get("order_flow.payment_required");
        var success = byName.get("order_flow.payment_success");
        assertThat(success.causationId()).isEqualTo(required.id());
        assertThat(success.correlationId()).isEqualTo(required.correlationId());
        assertThat(success.source()).endsWith("Payments#pay");
    }

    @Test
    @Assertion("OBS-3.1: The payment throws: confirmation and count happen all the same, and nothing is shipped.")
    @Assertion("OBS-1.8: The payment's exception reaches the customer by its failure event.")
    void refusedPaymentShipsNothing() {
        shop.order(2, 500);

        Patience.untilQuiet(observables);
        assertThat(departments.done())
                .containsExactlyInAnyOrder("confirmed 2", "counted 2", "order 2 is beyond the limit");
    }

    @Test
    @Assertion("OBS-5.1: Fifty orders at once: the events of each share one chain, and of no other order.")
    void chainsOfManyOrdersAreKeptApart() {
        IntStream.range(0, 50).forEach(number -> shop.order(number, 10));

        Patience.untilQuiet(observables);
        assertThat(departments.done()).hasSize(200).doesNotHaveDuplicates();
        Map<String, List<Integer>> orders = departments.heard().events().stream()
                .filter(event -> !event.name().equals("order_flow.order_created"))
                .collect(Collectors.groupingBy(
                        ObservableEvent::correlationId,
                        Collectors.mapping(OrderFlowTest::number, Collectors.toList())));
        assertThat(orders).hasSize(50);
        assertThat(orders.values())
                .allSatisfy(chain -> assertThat(chain).hasSize(2).containsOnly(chain.get(0)));
    }

    private static int number(ObservableEvent event) {
        return event.payload() instanceof Payment payment
                ? payment.order().number()
                : event.payload(Order.class).number();
    }
}
