package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A payload goes when its listeners are done, whatever else is under way. */
@Tag("embedded")
class PayloadReachabilityTest {

    private static final int MORE_THAN_HAVE_A_LINE = 50;

    @ApplicationScoped
    static class Witness {

        @Observable(listen = "work")
        void see(@Payload ListenerWork work) {
            assertThat(work).isNotNull();
        }
    }

    @AutoClose
    private final Deployment deployment =
            Deployment.of(Worker.class, Witness.class).start();

    @Test
    @Assertion("OBS-3.3: While an earlier and a later event are held, the payload between them is garbage.")
    void payloadIsGoneWhileOtherEventsGoOn() {
        try (var earlier = new HeldWork();
                var later = new HeldWork()) {
            var observables = deployment.observables();
            observables.send("work", earlier);
            earlier.untilBegun();

            var payload = sent(observables, false);
            observables.send("work", later);
            later.untilBegun();

            assertThat(observables.inFlight()).isPositive();
            assertGone(payload);
        }
    }

    @Test
    @Assertion("OBS-3.2: A failure that is counted and not yet logged does not keep its event's payload.")
    void payloadOfACountedFailureIsGoneBeforeItIsLogged() {
        try (var log = LogCapture.open()) {
            for (int i = 0; i < MORE_THAN_HAVE_A_LINE; i++) {
                sent(deployment.observables(), true);
            }
            var payload = sent(deployment.observables(), true);

            assertGone(payload);
            assertThat(log.matching("OBS0302")).isEmpty();
        }
    }

    private static WeakReference<CollectableWork> sent(Observables observables, boolean fails) {
        var parcel = new CollectableWork(fails);
        Patience.result(observables.send("work", parcel));
        return new WeakReference<>(parcel);
    }

    private static void assertGone(WeakReference<?> reference) {
        await().until(() -> {
            System.gc();
            return reference.get() == null;
        });
    }
}
