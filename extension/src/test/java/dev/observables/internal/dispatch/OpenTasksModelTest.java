package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Listeners that wait for each other meet on an executor with exactly as many threads, whatever else is under way: a thread that
 * leaves calls to other threads makes sure that one comes.
 */
@Tag("stress")
class OpenTasksModelTest {

    private static final int QUEUE = 9;

    @BeforeAll
    static void loadClasses() {
        ModelDispatch.delivery();
    }

    @Test
    void listenersOfOneEventMeetOnAsManyThreads() {
        Interleavings.of(() -> {
            var meeting = new Meeting(3);
            var dispatch = new ModelDispatch(new ModelThreads(3, QUEUE), call -> meeting.come());

            dispatch.submit(dispatch.task(dispatch.delivery(3)));
            dispatch.join();

            assertEquals(3, meeting.calls.get());
        });
    }

    @Test
    void listenersOfTwoEventsMeetOnAsManyThreadsAsOneHasListeners() {
        Interleavings.of(() -> {
            var events = new MeetingEvents(new ModelThreads(2, QUEUE));

            var sender = Interleavings.started(() -> events.dispatch.submit(events.second));
            events.dispatch.submit(events.first);
            Interleavings.join(sender);

            events.assertAllHaveMet();
        });
    }

    @Test
    void listenersOfTwoEventsMeetAlsoWhereTheExecutorRejects() {
        Interleavings.of(() -> {
            var events = new MeetingEvents(new ModelThreads(2, 0));

            events.dispatch.submit(events.alone);
            events.dispatch.submit(events.first);
            events.dispatch.submit(events.second);
            while (events.calls() < 4) {
                // as the timer does, at intervals
                events.dispatch.rejected().retryAll();
                Thread.yield();
            }

            events.assertAllHaveMet();
        });
    }

    @Test
    void eachCallIsClaimedOnceToBeCalledOrRejected() {
        Interleavings.of(() -> {
            Queue<ListenerCall> called = new ConcurrentLinkedQueue<>();
            var dispatch = new ModelDispatch(new ModelThreads(2, QUEUE), called::add);
            var delivery = dispatch.delivery(3);
            var task = dispatch.task(delivery);

            dispatch.submit(task);
            for (var call = task.claim(); call != null; call = task.claim()) {
                called.add(call);
            }
            dispatch.join();

            assertEquals(3, called.size());
            assertEquals(delivery.calls().collect(Collectors.toSet()), new HashSet<>(called));
            assertNull(dispatch.openTasks().oldest());
        });
    }

    /** Two events with two listeners each, who wait for each other, and one whose listener waits for nobody. */
    private static final class MeetingEvents {

        private final Meeting firstMeeting = new Meeting(2);
        private final Meeting secondMeeting = new Meeting(2);
        private final ModelDispatch dispatch;
        private final EventDelivery aloneDelivery;
        private final EventDelivery firstDelivery;
        private final ListenerTask alone;
        private final ListenerTask first;
        private final ListenerTask second;

        MeetingEvents(ModelThreads threads) {
            dispatch = new ModelDispatch(threads, this::call);
            aloneDelivery = dispatch.delivery(1);
            alone = dispatch.task(aloneDelivery);
            firstDelivery = dispatch.delivery(2);
            first = dispatch.task(firstDelivery);
            second = dispatch.task(dispatch.delivery(2));
        }

        private void call(ListenerCall call) {
            if (aloneDelivery.calls().noneMatch(one -> one == call)) {
                (firstDelivery.calls().anyMatch(first -> first == call) ? firstMeeting : secondMeeting).come();
            }
        }

        int calls() {
            return firstMeeting.calls.get() + secondMeeting.calls.get();
        }

        void assertAllHaveMet() {
            dispatch.join();

            assertEquals(2, firstMeeting.calls.get());
            assertEquals(2, secondMeeting.calls.get());
        }
    }

    /** Where all listeners of one event wait for each other. */
    private static final class Meeting {

        private final CountDownLatch missing;
        private final AtomicInteger calls = new AtomicInteger();

        Meeting(int listeners) {
            missing = new CountDownLatch(listeners);
        }

        void come() {
            calls.incrementAndGet();
            missing.countDown();
            try {
                missing.await();
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
