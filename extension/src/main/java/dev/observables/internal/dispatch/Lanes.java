package dev.observables.internal.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of one ordered listener, in a lane for each key: the first one of a lane is under way, and the others wait for
 * their turn, in the order in which their events were sent (OBS-12.2). No thread waits with them.
 */
final class Lanes {

    private final Map<String, Deque<Turn>> byKey = new ConcurrentHashMap<>();
    private final Queue<Runnable> begun = new ConcurrentLinkedQueue<>();
    private final AtomicInteger beginning = new AtomicInteger();

    /** One call's place, known by its event. */
    private record Turn(HeardEvent event, Runnable begin) {}

    /**
     * Takes a place in the lane of the event's key, behind the calls that are there.
     *
     * @param begin begins the call when its turn comes, on the thread that ends the one before
     * @return true if the lane is free: the caller begins the call itself
     */
    boolean enter(HeardEvent event, Runnable begin) {
        var turn = new Turn(event, begin);
        var first = new Turn[1];
        byKey.compute(event.key(), (any, known) -> {
            var lane = known == null ? new ArrayDeque<Turn>() : known;
            lane.add(turn);
            first[0] = lane.peek();
            return lane;
        });
        return first[0] == turn;
    }

    /** Gives up the place of an event's call, and begins the next call if it was the first one. */
    void leave(HeardEvent event) {
        var next = new Turn[1];
        byKey.computeIfPresent(event.key(), (any, lane) -> {
            if (lane.peek().event() == event) {
                lane.poll();
                next[0] = lane.peek();
            } else {
                // rejected while it waited
                lane.removeIf(turn -> turn.event() == event);
            }
            return lane.isEmpty() ? null : lane;
        });
        if (next[0] != null) {
            begin(next[0].begin());
        }
    }

    /** One after another: a call that ends as soon as it begins would begin the next one inside itself. */
    private void begin(Runnable turn) {
        begun.add(turn);
        if (beginning.getAndIncrement() == 0) {
            do {
                begun.remove().run();
            } while (beginning.decrementAndGet() > 0);
        }
    }
}
