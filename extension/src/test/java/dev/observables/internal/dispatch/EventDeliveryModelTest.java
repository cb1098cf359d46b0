package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event is over once, with the last of its calls, whichever threads the others end on. */
@Tag("stress")
class EventDeliveryModelTest {

    @BeforeAll
    static void loadClasses() {
        ModelDispatch.delivery();
    }

    @Test
    void oneOfCallsThatEndAtTheSameTimeIsTheLast() {
        Interleavings.of(() -> {
            var delivery = dispatchedTo(3);
            var overs = new AtomicInteger();

            var first = Interleavings.started(() -> endCall(delivery, 0, overs));
            var second = Interleavings.started(() -> endCall(delivery, 1, overs));
            endCall(delivery, 2, overs);
            Interleavings.join(first);
            Interleavings.join(second);

            assertEquals(1, overs.get());
        });
    }

    @Test
    void callThatIsNotTakenYetIsWaitedFor() {
        Interleavings.of(() -> {
            var delivery = dispatchedTo(3);
            var overs = new AtomicInteger();

            var first = Interleavings.started(() -> endCall(delivery, 0, overs));
            endCall(delivery, 1, overs);
            Interleavings.join(first);

            assertEquals(0, overs.get());
        });
    }

    private static EventDelivery dispatchedTo(int listeners) {
        return new ModelDispatch(null, call -> {}).delivery(listeners);
    }

    private static void endCall(EventDelivery delivery, int position, AtomicInteger overs) {
        if (delivery.countOut(delivery.take(position))) {
            overs.incrementAndGet();
        }
    }
}
