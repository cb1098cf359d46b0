package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.threads.NamedExecutor;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a caller has chained to a delivery, on the thread that ends it. */
@Tag("embedded")
class DeliveryCallbackTest {

    @Test
    @Assertion(
            "OBS-3.3: What is chained to a delivery runs on the only listener thread, and its second send at the limit does not wait.")
    void callbackOnAListenersThreadDoesNotWait() {
        try (var named = NamedExecutor.pool(1);
                var deployment = named.deployment(Worker.class)
                        .with("observables.max-in-flight", "1")
                        .with("observables.overflow-timeout", "PT1S")
                        .start();
                var held = new HeldWork()) {
            var observables = deployment.observables();
            var second = observables.send("work", held).thenCompose(delivery -> {
                observables.send("work", ListenerWork.NOTHING);
                return observables.send("work", ListenerWork.NOTHING);
            });

            held.letGo();

            assertThat(Patience.result(second).succeeded()).isTrue();
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: A callback on a delivery that timed out waits for another delivery, whose time is over as well: both end.")
    void callbackOfATimeoutHoldsUpNoOtherTimeout() {
        try (var deployment = Deployment.with("observables.listener-timeout", "PT0.05S")
                        .beans(Worker.class)
                        .start();
                var held = new HeldWork()) {
            var observables = deployment.observables();

            var second = observables
                    .send("work", held)
                    .thenApply(delivery -> Patience.result(observables.send("work", held)));

            assertThat(Patience.result(second).failures())
                    .singleElement()
                    .matches(outcome -> outcome.failure() instanceof TimeoutException);
        }
    }
}
