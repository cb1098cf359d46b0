package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A delivery is in the list for as long as it is in flight, although the empty entries around it are unlinked. */
@Tag("stress")
class DeliveriesInFlightModelTest {

    /** Unlinks at each addition. */
    private static final int ENTRIES_LEFT = 1;

    @BeforeAll
    static void loadClasses() {
        ModelDispatch.delivery();
    }

    @Test
    void whatIsInFlightIsListedWhileOthersComeAndGo() {
        Interleavings.of(() -> {
            var inFlight = new DeliveriesInFlight(ENTRIES_LEFT);
            var oldest = ModelDispatch.delivery();
            var older = ModelDispatch.delivery();
            var staying = ModelDispatch.delivery();
            var added = ModelDispatch.delivery();
            inFlight.add(oldest);
            inFlight.add(staying);
            inFlight.add(older);

            var first = Interleavings.started(() -> {
                older.left();
                inFlight.add(added);
            });
            var second = Interleavings.started(oldest::left);
            var seen = inFlight.list();
            Interleavings.join(first);
            Interleavings.join(second);

            assertTrue(seen.contains(staying));
            assertEquals(List.of(added, staying), inFlight.list());
        });
    }

    @Test
    void whatTwoThreadsAddIsListedWithTheRest() {
        Interleavings.of(() -> {
            var inFlight = new DeliveriesInFlight(ENTRIES_LEFT);
            var over = ModelDispatch.delivery();
            var first = ModelDispatch.delivery();
            var second = ModelDispatch.delivery();
            inFlight.add(over);

            var thread = Interleavings.started(() -> inFlight.add(first));
            over.left();
            inFlight.add(second);
            Interleavings.join(thread);

            assertEquals(2, inFlight.list().size());
            assertTrue(inFlight.list().containsAll(List.of(first, second)));
        });
    }

    /** Or a shutdown would end the effect at once, without the time it has to drain. */
    @Test
    void causeThatIsOverLeavesItsEffectInTheList() {
        Interleavings.of(() -> {
            var inFlight = new DeliveriesInFlight(ENTRIES_LEFT);
            var cause = ModelDispatch.delivery();
            var effect = ModelDispatch.delivery();
            inFlight.add(cause);

            var chain = Interleavings.started(() -> {
                inFlight.add(effect);
                cause.left();
            });
            var seen = inFlight.list();
            Interleavings.join(chain);

            assertFalse(seen.isEmpty());
        });
    }

    @Test
    void causeThatIsSettledLeavesItsEffectInTheListOfTheUnsettled() {
        Interleavings.of(() -> {
            var inFlight = new DeliveriesInFlight(ENTRIES_LEFT);
            var isSettled = new AtomicBoolean();
            var cause = ModelDispatch.delivery();
            var effect = ModelDispatch.delivery();
            inFlight.add(cause);

            var chain = Interleavings.started(() -> {
                inFlight.add(effect);
                isSettled.set(true);
            });
            var unsettled = inFlight.list(delivery -> delivery != cause || !isSettled.get());
            Interleavings.join(chain);

            assertFalse(unsettled.isEmpty());
        });
    }
}
