package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class DeployedTypesTest {

    record Order(String id) {}

    interface Priced {}

    @ApplicationScoped
    static class Sender {

        @Observable(send = "types.order")
        Order order(String customer, int count, List<String> lines) {
            return new Order(customer);
        }

        @Observable(send = "types.later")
        CompletionStage<Order> later() {
            return CompletableFuture.completedFuture(new Order("later"));
        }

        @Observable(send = "types.optional")
        Optional<Order> optional() {
            return Optional.empty();
        }

        @Observable(send = "types.object")
        Object object() {
            return "anything";
        }

        @Observable(send = "types.collection")
        Collection<String> collection() {
            return List.of();
        }

        @Observable(send = "types.int")
        int number() {
            return 1;
        }

        @Observable(sendOnFailure = "types.failed")
        Order failing() {
            return new Order("never sent");
        }
    }

    @ApplicationScoped
    static class Fitting {

        @Observable(listen = "types.order")
        void order(@Payload Order order, @Argument("customer") CharSequence name, @Argument("count") Integer count) {}

        @Observable(listen = {"types.later", "types.optional", "types.object"})
        void unwrapped(@Payload Order order) {}

        @Observable(listen = "types.collection")
        void maybe(@Payload ArrayList<String> list) {}

        @Observable(listen = "types.int")
        void primitive(@Payload int number) {}

        @Observable(listen = "types.failed")
        void failure(@Payload IllegalStateException failure) {}

        @Observable(listen = "types.order")
        void lines(@Argument Iterable<String> lines) {}
    }

    @ApplicationScoped
    static class Unfitting {

        @Observable(listen = "types.order")
        void payload(@Payload String text) {}

        @Observable(listen = "types.later")
        void stage(@Payload CompletionStage<Order> stage) {}

        @Observable(listen = "types.order")
        void argument(@Argument("count") String count) {}

        @Observable(listen = "types.order")
        void missing(@Argument("costumer") String name) {}
    }

    @Test
    @Assertion(
            "OBS-2.5: What fits, or may fit at run time (supertypes, subtypes, wrappers, the content of stages and Optionals),"
                    + " deploys without a word.")
    void whatCanFitIsNotReported() {
        try (var log = LogCapture.open();
                var deployment = Deployment.with("observables.validation", "strict")
                        .beans(Sender.class, Fitting.class)
                        .start()) {
            assertThat(deployment.observables().topology().events()).hasSize(7);
            assertThat(log.matching("OBS02")).isEmpty();
        }
    }

    @Test
    @Assertion(
            "OBS-2.5: Warnings name the payload of another type, the stage itself, the argument of another type and the one"
                    + " that the sender lacks.")
    @Assertion("OBS-7.3: Payload and argument mismatches are warnings with a code each.")
    void whatCannotFitIsReported() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Sender.class, Fitting.class, Unfitting.class)
                        .start()) {
            assertThat(deployment.observables().topology().events()).isNotEmpty();
            assertThat(log.matching("OBS0204"))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("Unfitting.payload(String)")
                            && line.contains("\"types.order\"")
                            && line.contains("Order"))
                    .anyMatch(line ->
                            line.contains("Unfitting.stage(CompletionStage)") && line.contains("\"types.later\""));
            assertThat(log.matching("OBS0205"))
                    .singleElement()
                    .asString()
                    .contains("Unfitting.argument(String)", "\"count\"", "int", "String");
            assertThat(log.matching("OBS0206"))
                    .singleElement()
                    .asString()
                    .contains("Unfitting.missing(String)", "\"costumer\"", "customer");
        }
    }
}
