package dev.observables.outbox.model.protocol;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is sent, to whom, and what may go wrong.
 *
 * @param senders by event: the node that sends it
 * @param limit attempts of each delivery
 * @param completedIsHeard whether the events have a listener of {@code :completed}, and in-memory listeners beside the durable ones
 * @param timeouts whether calls may time out
 * @param twin whether a third process may start under the first one's name
 * @param retries how often an operator may retry a dead delivery
 */
record Scenario(
        List<Integer> senders,
        List<Listener> deliveries,
        int limit,
        boolean completedIsHeard,
        boolean timeouts,
        boolean twin,
        int retries,
        Faults faults) {

    private static final int LAST_NODE = 2;

    /** The listener of a delivery, and its event. */
    record Listener(int event, boolean transactional, boolean ordered) {}

    static Listener transactional(int event) {
        return new Listener(event, true, false);
    }

    static Listener plain(int event) {
        return new Listener(event, false, false);
    }

    static Listener ordered(int event, boolean transactional) {
        return new Listener(event, transactional, true);
    }

    int nodes() {
        return twin ? LAST_NODE + 1 : LAST_NODE;
    }

    /** The other process of the node's name, or the node itself if there is none. */
    int twinOf(int node) {
        return twin && node != 1 ? LAST_NODE - node : node;
    }

    Listener listener(int delivery) {
        return deliveries.get(delivery);
    }

    int eventOf(Group group) {
        return group.kind() == Group.Kind.MEMORY
                ? group.index()
                : listener(group.index()).event();
    }

    IntStream deliveriesOf(int event) {
        return IntStream.range(0, deliveries.size())
                .filter(delivery -> listener(delivery).event() == event);
    }

    /** The other deliveries of an ordered one's lane: all ordered ones have the same key. */
    IntStream laneOf(int delivery) {
        return IntStream.range(0, deliveries.size())
                .filter(other -> other != delivery
                        && listener(delivery).ordered()
                        && listener(other).ordered());
    }

    /** Whether a delivery is stored as running on the sender's node, with its first attempt counted. */
    boolean isBornRunning(int delivery) {
        return limit > 1 && !listener(delivery).ordered();
    }
}
