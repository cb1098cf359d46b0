package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Listeners that wait for each other meet on an executor with exactly as many threads, whatever else is under way: whoever
 * leaves calls to others makes sure that a thread comes.
 */
@Tag("stress")
class SharedTasksModelTest {

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

            dispatch.give(dispatch.task(dispatch.delivery(3)));
            dispatch.join();

            assertEquals(3, meeting.calls.get());
        });
    }

    @Test
    void listenersOfTwoEventsMeetOnAsManyThreadsAsOneHasListeners() {
        Interleavings.of(() -> {
            var events = new MeetingEvents(new ModelThreads(2, QUEUE));

            var sender = Interleavings.started(() -> events.dispatch.give(events.second));
            events.dispatch.give(events.first);
            Interleavings.join(sender);

            events.assertAllHaveMet();
        });
    }

    @Test
    void listenersOfTwoEventsMeetAlsoWhereTheExecutorRejects() {
        Interleavings.of(() -> {
            var events = new MeetingEvents(new ModelThreads(2, 0));

            events.dispatch.give(events.alone);
            events.dispatch.give(events.first);
            events.dispatch.give(events.second);
            while (events.calls() < 4) {
                // as the watch does, at intervals
                events.dispatch.backlog().askForAll();
                Thread.yield();
            }

            events.assertAllHaveMet();
        });
    }

    @Test
    void eachCallIsTakenOnceToBeCalledOrRejected() {
        Interleavings.of(() -> {
            Queue<ListenerCall> called = new ConcurrentLinkedQueue<>();
            var dispatch = new ModelDispatch(new ModelThreads(2, QUEUE), called::add);
            var delivery = dispatch.delivery(3);
            var task = dispatch.task(delivery);

            dispatch.give(task);
            var rejected = task.takeRest();
            dispatch.join();

            var all = new HashSet<>(called);
            all.addAll(rejected);
            assertEquals(3, called.size() + rejected.size());
            assertEquals(Set.of(delivery.taken(0), delivery.taken(1), delivery.taken(2)), all);
        });
    }

    @Test
    void taskThatIsAddedWhenTheLastOneLeavesIsTheOldest() {
        Interleavings.of(() -> {
            var shared = new SharedTasks();
            var leaving = task();
            var added = task();
            shared.add(leaving);

            var begun = Interleavings.started(() -> shared.add(added));
            shared.exhausted(leaving);
            Interleavings.join(begun);

            assertSame(added, shared.oldest());
        });
    }

    @Test
    void tasksThatAreAddedAtTheSameTimeAreAllThereInTurn() {
        Interleavings.of(() -> {
            var shared = new SharedTasks();
            var leaving = task();
            var first = task();
            var second = task();
            shared.add(leaving);

            var begun = Interleavings.started(() -> shared.add(first));
            shared.exhausted(leaving);
            shared.add(second);
            Interleavings.join(begun);

            var oldest = shared.oldest();
            shared.exhausted(oldest);
            assertEquals(Set.of(first, second), Set.of(oldest, shared.oldest()));
            shared.exhausted(shared.oldest());
            assertNull(shared.oldest());
        });
    }

    private static CallTask task() {
        var dispatch = new ModelDispatch(null, call -> {});
        return dispatch.task(dispatch.delivery(1));
    }

    /** Two events with two listeners each, who wait for each other, and one whose listener waits for nobody. */
    private static final class MeetingEvents {

        private final Meeting firstMeeting = new Meeting(2);
        private final Meeting secondMeeting = new Meeting(2);
        private final ModelDispatch dispatch;
        private final EventDelivery aloneDelivery;
        private final EventDelivery firstDelivery;
        private final CallTask alone;
        private final CallTask first;
        private final CallTask second;

        MeetingEvents(ModelThreads threads) {
            dispatch = new ModelDispatch(threads, this::call);
            aloneDelivery = dispatch.delivery(1);
            alone = dispatch.task(aloneDelivery);
            firstDelivery = dispatch.delivery(2);
            first = dispatch.task(firstDelivery);
            second = dispatch.task(dispatch.delivery(2));
        }

        private void call(ListenerCall call) {
            if (call.delivery() != aloneDelivery) {
                (call.delivery() == firstDelivery ? firstMeeting : secondMeeting).come();
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
