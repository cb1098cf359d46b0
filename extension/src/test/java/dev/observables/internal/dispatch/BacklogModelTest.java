package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an executor has rejected it takes in the end, whoever asks meanwhile. */
@Tag("stress")
class BacklogModelTest {

    @Test
    void eachTaskIsTakenOnceAndInOrder() {
        Interleavings.of(() -> {
            var backlog = new Backlog();
            var executor = new Room();
            backlog.add(executor.attempt(1));
            backlog.add(executor.attempt(2));

            var finishedCall = Interleavings.started(() -> {
                executor.makeRoom(1);
                backlog.askForOne();
            });
            var timer = Interleavings.started(() -> {
                executor.makeRoom(1);
                backlog.askForAll();
            });
            backlog.add(executor.attempt(3));
            Interleavings.join(finishedCall);
            Interleavings.join(timer);
            executor.makeRoom(3);
            backlog.askForAll();

            assertEquals(List.of(1, 2, 3), List.copyOf(executor.taken));
            assertTrue(backlog.isEmpty());
        });
    }

    private static final class Room {

        private final AtomicInteger room = new AtomicInteger();
        private final Queue<Integer> taken = new ConcurrentLinkedQueue<>();

        void makeRoom(int tasks) {
            room.addAndGet(tasks);
        }

        Backlog.Attempt attempt(int number) {
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
