package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An executor takes in the end what it has rejected, whichever threads offer it meanwhile. */
@Tag("stress")
class RetryQueueModelTest {

    @Test
    void eachTaskIsTakenOnceAndInOrder() {
        Interleavings.of(() -> {
            var queue = new RetryQueue();
            var executor = new Room();
            queue.add(executor.attempt(1));
            queue.add(executor.attempt(2));

            var finishedCall = Interleavings.started(() -> {
                executor.makeRoom(1);
                queue.retryFirst();
            });
            var timer = Interleavings.started(() -> {
                executor.makeRoom(1);
                queue.retryAll();
            });
            queue.add(executor.attempt(3));
            Interleavings.join(finishedCall);
            Interleavings.join(timer);
            executor.makeRoom(3);
            queue.retryAll();

            assertEquals(List.of(1, 2, 3), List.copyOf(executor.taken));
            assertTrue(queue.isEmpty());
        });
    }

    private static final class Room {

        private final AtomicInteger room = new AtomicInteger();
        private final Queue<Integer> taken = new ConcurrentLinkedQueue<>();

        void makeRoom(int tasks) {
            room.addAndGet(tasks);
        }

        RetryQueue.Attempt attempt(int number) {
            return () -> {
                boolean hasRoom = room.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                if (hasRoom) {
                    taken.add(number);
                }
                return hasRoom;
            };
        }
    }
}
