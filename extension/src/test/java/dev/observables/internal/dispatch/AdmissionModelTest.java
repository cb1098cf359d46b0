package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The count keeps its bounds, and threads that wait for it are woken. The model checker's clock stands still: no time is over. */
@Tag("stress")
class AdmissionModelTest {

    private static final int LIMIT = 2;
    private static final Duration FOR_EVER = Duration.ofDays(1);

    /** What threads do at the same time. */
    public static final class Counted {

        private final Admission admission = new Admission(LIMIT);

        @Operation
        public boolean admit(@Param(gen = IntGen.class, conf = "1:3") int calls) {
            return admission.admit(calls);
        }

        @Operation
        public boolean admitWithReserve(@Param(gen = IntGen.class, conf = "1:3") int calls) {
            return admission.admitWithReserve(calls);
        }

        @Operation
        public void countOut() {
            admission.countOut();
        }

        @Operation
        public int inFlight() {
            return admission.inFlight();
        }
    }

    /** The same, one after the other. */
    public static final class Specified {

        private int inFlight;

        public boolean admit(int calls) {
            return admitBelow(LIMIT, calls);
        }

        public boolean admitWithReserve(int calls) {
            return admitBelow(2 * LIMIT, calls);
        }

        public void countOut() {
            inFlight--;
        }

        public int inFlight() {
            return inFlight;
        }

        private boolean admitBelow(int bound, int calls) {
            boolean hasRoom = inFlight < bound;
            inFlight += hasRoom ? calls : 0;
            return hasRoom;
        }
    }

    @Test
    void countIsAsIfOneThreadCameAfterTheOther() {
        new ModelCheckingOptions()
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(1)
                .iterations(20)
                .invocationsPerIteration(500)
                .sequentialSpecification(Specified.class)
                .check(Counted.class);
    }

    @Test
    void whoWaitsForQuietIsWokenByTheLastCall() {
        Interleavings.of(() -> {
            var admission = new Admission(LIMIT);
            admission.admit(2);

            var first = Interleavings.started(admission::countOut);
            var second = Interleavings.started(admission::countOut);
            boolean isQuiet = admission.awaitQuiet(FOR_EVER);
            Interleavings.join(first);
            Interleavings.join(second);

            assertTrue(isQuiet);
        });
    }

    @Test
    void whoWaitsForRoomIsWokenAlsoIfOthersWaitForQuiet() {
        Interleavings.of(() -> {
            var admission = new Admission(1);
            admission.admit(1);

            var quiet = Interleavings.started(() -> assertTrue(admission.awaitQuiet(FOR_EVER)));
            var room = Interleavings.started(() -> {
                assertTrue(admission.admitWithin(FOR_EVER, 1));
                admission.countOut();
            });
            admission.countOut();
            Interleavings.join(room);
            Interleavings.join(quiet);

            assertEquals(0, admission.inFlight());
        });
    }
}
