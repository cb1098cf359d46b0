package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A delivery ends once, with the last of its calls, whichever threads the others end on. */
@Tag("stress")
class EventDeliveryModelTest {

    @BeforeAll
    static void loadClasses() {
        ModelDispatch.delivery();
    }

    @Test
    void oneOfCallsThatEndAtTheSameTimeIsTheLast() {
        Interleavings.of(() -> {
            var delivery = new ModelDispatch(null, call -> {}).delivery(3);
            var ends = new AtomicInteger();

            var first = Interleavings.started(() -> countOut(delivery, ends));
            var second = Interleavings.started(() -> countOut(delivery, ends));
            countOut(delivery, ends);
            Interleavings.join(first);
            Interleavings.join(second);

            assertEquals(1, ends.get());
        });
    }

    private static void countOut(EventDelivery delivery, AtomicInteger ends) {
        if (delivery.countOut()) {
            ends.incrementAndGet();
        }
    }
}
